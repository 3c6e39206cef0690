package org.eventassurance.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.ReflectionTestUtils;

/** The demo's service catalogue in a file of its own, which a story changes as its keeper would. */
final class StageCatalogue
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FILE = file();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("assurance.services=" + FILE.toUri()).applyTo(context);
  }

  /** Changes the demo's catalogue and waits until the change is in force. */
  static void change(ServiceCatalogue catalogue, UnaryOperator<String> change) {
    try {
      Files.writeString(FILE, change.apply(demo()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    // A change counts once the file has been found the same twice.
    ReflectionTestUtils.invokeMethod(catalogue, "reload");
    ReflectionTestUtils.invokeMethod(catalogue, "reload");
    catalogue
        .lastProblem()
        .ifPresent(
            problem -> {
              throw new AssertionError(problem);
            });
  }

  /** The catalogue is the demo's again. */
  static void restore(ServiceCatalogue catalogue) {
    change(catalogue, UnaryOperator.identity());
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("services", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, demo());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String demo() throws IOException {
    return new ClassPathResource("services/demo.yaml").getContentAsString(StandardCharsets.UTF_8);
  }
}
