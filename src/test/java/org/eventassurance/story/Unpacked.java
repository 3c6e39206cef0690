package org.eventassurance.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;

/** An event's archive as somebody unpacks it. */
record Unpacked(String fileName, byte[] zip, Map<String, byte[]> files) {

  /** Downloads an event's archive. */
  static Unpacked of(Caller caller, String code, String language) {
    var answer = caller.download("/api/events/" + code + "/archive", language);
    return new Unpacked(
        answer.headers().firstValue("Content-Disposition").orElse(""),
        answer.body(),
        unzipped(answer.body()));
  }

  private static Map<String, byte[]> unzipped(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  String text(String path) {
    assertThat(files).containsKey(path);
    return new String(files.get(path), UTF_8);
  }

  JsonNode event() {
    try {
      return Caller.JSON.readTree(text("event.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table, by its columns. */
  List<CSVRecord> table(String path) {
    String table = text(path);
    assertThat(table).as(path).startsWith("\uFEFF");
    try (CSVParser parser =
        CSVParser.parse(
            table.substring(1),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data are what the schema says, and each model is one. */
  void check() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                text("event.schema.json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    assertThat(schema.validate(event())).isEmpty();
    event()
        .path("models")
        .forEach(model -> assertThat(files).containsKey(model.path("file").asText()));
    files.forEach(Unpacked::checkModel);
  }

  private static void checkModel(String path, byte[] content) {
    if (path.endsWith(".bpmn")) {
      Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    } else if (path.endsWith(".dmn")) {
      Dmn.readModelFromStream(new ByteArrayInputStream(content));
    } else if (path.endsWith(".form")) {
      try {
        assertThat(Caller.JSON.readTree(content).path("components")).as(path).isNotEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
