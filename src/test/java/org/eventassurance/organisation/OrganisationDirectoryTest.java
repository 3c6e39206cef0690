package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("The organisation in force")
class OrganisationDirectoryTest {

  private static final DemoMode DEMO = new DemoMode("jdbc:h2:mem:test", "127.0.0.1");
  private static final DemoMode NO_DEMO = new DemoMode("jdbc:postgresql:any", "0.0.0.0");

  @TempDir private Path folder;

  private final List<Organisation> announced = new ArrayList<>();
  private Path file;

  @BeforeEach
  void writeFile() {
    file = folder.resolve("organisation.yaml");
    write(people("ann"));
  }

  @Test
  void is_empty_without_a_file() {
    OrganisationDirectory directory = directory(" ", NO_DEMO);
    directory.reload();

    assertThat(directory.current().people()).isEmpty();
    assertThat(directory.lastProblem()).isEmpty();
  }

  @Test
  void follows_a_change_of_the_file_and_announces_it_once() {
    OrganisationDirectory directory = directory();
    write(people("ann", "bob"));

    directory.reload();
    directory.reload();
    directory.reload();

    assertThat(directory.current().person("bob")).isPresent();
    assertThat(announced).containsExactly(directory.current());
  }

  @Test
  void waits_until_the_file_has_come_to_rest() {
    OrganisationDirectory directory = directory();

    write(people("bob"));
    directory.reload();
    write(people("bob", "cat"));
    directory.reload();
    assertThat(directory.current().person("ann")).isPresent();

    directory.reload();
    assertThat(directory.current().person("cat")).isPresent();
  }

  @Test
  void stays_when_the_file_turns_bad_and_says_why_until_it_is_mended() {
    OrganisationDirectory directory = directory();
    OrganisationHealthIndicator health = new OrganisationHealthIndicator(directory);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    write(people("ann").replace("@example.com", ""));
    settle(directory);

    assertThat(directory.current().person("ann")).isPresent();
    assertThat(directory.lastProblem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem).startsWith("organisation.yaml, line 3: person 'ann' has"));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(announced).isEmpty();

    write(people("ann"));
    settle(directory);

    assertThat(directory.lastProblem()).isEmpty();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void stays_when_the_file_vanishes_until_it_is_back() throws IOException {
    OrganisationDirectory directory = directory();

    Files.delete(file);
    settle(directory);
    assertThat(directory.current().person("ann")).isPresent();
    assertThat(directory.lastProblem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("cannot be read"));

    write(people("ann"));
    settle(directory);
    assertThat(directory.lastProblem()).isEmpty();
  }

  @Test
  void is_announced_again_until_everybody_has_followed() {
    List<Organisation> attempts = new ArrayList<>();
    OrganisationDirectory directory =
        new OrganisationDirectory(
            location(),
            Locale.ENGLISH,
            DEMO,
            new DefaultResourceLoader(),
            event -> {
              attempts.add(((OrganisationChanged) event).organisation());
              if (attempts.size() == 1) {
                throw new IllegalStateException("the database is away");
              }
            });
    write(people("bob"));
    directory.reload();

    assertThatThrownBy(directory::reload).hasMessageContaining("the database is away");
    assertThat(directory.lastProblem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("the database is away"));

    directory.reload();
    assertThat(attempts).hasSize(2);
    assertThat(directory.lastProblem()).isEmpty();
  }

  @Test
  void does_not_begin_with_a_bad_file() {
    write(people("ann").replace("name: Ann", "nick: Ann"));

    assertThatThrownBy(this::directory)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("line 3: 'nick' is not known here");
  }

  @Test
  void does_not_begin_with_a_file_that_cannot_be_read() throws IOException {
    Files.write(file, "people: [ü]".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::directory).hasMessageContaining("it is not written in UTF-8");

    Files.delete(file);
    assertThatThrownBy(this::directory)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("assurance.organisation names ")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void is_not_the_demo_s_on_a_real_database() {
    assertThatThrownBy(() -> directory("classpath:organisation/demo.yaml", NO_DEMO))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("belong to the embedded database alone");
  }

  private static void settle(OrganisationDirectory directory) {
    directory.reload();
    directory.reload();
  }

  private OrganisationDirectory directory() {
    return directory(location(), DEMO);
  }

  private OrganisationDirectory directory(String location, DemoMode demo) {
    return new OrganisationDirectory(
        location,
        Locale.ENGLISH,
        demo,
        new DefaultResourceLoader(),
        event -> announced.add(((OrganisationChanged) event).organisation()));
  }

  private String location() {
    return file.toUri().toString();
  }

  private static String people(String... ids) {
    StringBuilder text = new StringBuilder("departments: []\npeople:\n");
    for (String id : ids) {
      text.append("  - { id: %s, name: Ann, email: %s@example.com }%n".formatted(id, id));
    }
    return text.toString();
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
