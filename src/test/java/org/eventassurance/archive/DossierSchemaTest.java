package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whoever reads an archive years later learns from its schema what each part means. */
class DossierSchemaTest {

  @Test
  void everyPartIsDescribedAndNothingElse() throws IOException {
    Properties described = new Properties();
    try (InputStream file = new ClassPathResource("archive/event.properties").getInputStream()) {
      described.load(file);
    }
    Set<String> parts = new TreeSet<>();
    Stream.concat(Stream.of(Dossier.class), Arrays.stream(Dossier.class.getDeclaredClasses()))
        .forEach(type -> add(type, parts));
    assertThat(new TreeSet<>(described.stringPropertyNames())).isEqualTo(parts);
  }

  private static void add(Class<?> type, Set<String> parts) {
    parts.add(type.getSimpleName());
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> parts.add(type.getSimpleName() + "." + component.getName()));
  }

  @Test
  void theSchemaDescribesTheRecordsAsTheyAreWritten() {
    String schema = new DossierSchema().get().toPrettyString();
    assertThat(schema)
        .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"")
        .contains("\"format\" : \"date-time\"")
        .contains("The event's code, which is the business key of all its processes.");
    assertThat(new DossierSchema().get().at("/properties/closing/description").asText())
        .contains("missing until the event is closed");
  }
}
