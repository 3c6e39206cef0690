package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@DisplayName("A start with a bad organisation file")
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

  @TempDir private Path folder;

  @Test
  void ends_with_line_and_reason_instead_of_a_stack_trace(CapturedOutput output)
      throws IOException {
    Path file = folder.resolve("ours.yaml");
    Files.writeString(file, "departments: []\npeople:\n  - { id: ann, name: Ann }\n");

    assertThatThrownBy(() -> start("--assurance.organisation=" + file.toUri()))
        .hasRootCauseInstanceOf(InvalidConfigurationException.class);

    assertThat(output)
        .contains("ours.yaml, line 3: person 'ann' has no 'email'; add it.")
        .contains("Mend the file ours.yaml.")
        .doesNotContain("\tat org.");
  }

  private static void start(String setting) {
    new SpringApplicationBuilder(Directory.class)
        .web(WebApplicationType.NONE)
        .run(setting, "--spring.config.location=optional:classpath:/none/");
  }

  @Import({OrganisationDirectory.class, DemoMode.class})
  static class Directory {}
}
