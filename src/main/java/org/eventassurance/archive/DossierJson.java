package org.eventassurance.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/**
 * Writes dossiers as JSON: moments in the company's zone with their offset, sentences in English,
 * and nothing for what is not known. It has a mapper of its own, so that no setting of the server
 * changes what an archive says.
 */
@Component
class DossierJson {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  DossierJson(Clock clock) {
    this.mapper =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), words(clock.getZone()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .build();
  }

  /** Writes it all; the stream stays open. */
  void write(Object content, OutputStream out) throws IOException {
    mapper.writerWithDefaultPrettyPrinter().writeValue(out, content);
    out.write('\n');
  }

  /** The content as one line of text, for a cell of a table. */
  String text(Object content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The fields of an object as JSON. */
  Map<String, Object> fields(String object) {
    try {
      return mapper.readValue(object, FIELDS);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("This is no JSON object: " + object, broken);
    }
  }

  private static SimpleModule words(ZoneId zone) {
    return new SimpleModule()
        .addSerializer(
            Instant.class,
            text(
                moment ->
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(zone).toOffsetDateTime())))
        .addSerializer(Sentence.class, text(Sentence::toString));
  }

  private static <T> JsonSerializer<T> text(Function<T, String> words) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        json.writeString(words.apply(value));
      }
    };
  }
}
