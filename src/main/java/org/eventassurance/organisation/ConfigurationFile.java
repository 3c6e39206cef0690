package org.eventassurance.organisation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * A YAML file that a setting names: read at start, and read again while the product runs. A bad
 * file ends the start; a bad change is refused and leaves in force what was.
 *
 * @param <T> what the file describes
 */
public final class ConfigurationFile<T> {

  private static final Logger log = LoggerFactory.getLogger(ConfigurationFile.class);

  private final String setting;
  private final Resource resource;
  private final Function<YamlFile, T> reader;
  private volatile T current;
  private volatile String problem;

  /** What was read last, and what was last taken or refused. */
  private String seen;

  private String judged;

  private ConfigurationFile(
      String setting, Resource resource, Function<YamlFile, T> reader, T current, String text) {
    this.setting = setting;
    this.resource = resource;
    this.reader = reader;
    this.current = current;
    this.seen = text;
    this.judged = text;
  }

  /**
   * Reads the file for the first time.
   *
   * @param setting the property that names the file
   * @param location any location that Spring knows, such as {@code file:/etc/organisation.yaml}; a
   *     blank one stands for no file
   * @param reader makes the value from the file and notes there what is wrong
   * @param withoutFile the value if there is no file
   * @throws InvalidConfigurationException if the file cannot be read or is refused
   */
  public static <T> ConfigurationFile<T> open(
      String setting,
      String location,
      ResourceLoader resources,
      Function<YamlFile, T> reader,
      T withoutFile) {
    if (location.isBlank()) {
      return new ConfigurationFile<>(setting, null, reader, withoutFile, null);
    }
    Resource resource = resources.getResource(location);
    try {
      String text = textOf(resource);
      return new ConfigurationFile<>(
          setting, resource, reader, parse(resource, text, reader), text);
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          unreadable(setting, resource, e),
          "Let " + setting + " name a readable file, such as file:/etc/event-assurance/my.yaml.",
          e);
    }
  }

  /** What is in force. */
  public T current() {
    return current;
  }

  /** Why the file as it is now is not in force; empty if it is. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Looks at the file and takes a change. A change counts once the file has been found the same
   * twice in a row, lest a file that is still being written be taken for what somebody meant.
   *
   * @param onChange told what is in force from now on; if it fails, the change is tried again at
   *     the next look
   */
  public synchronized void reload(Consumer<T> onChange) {
    if (resource == null || !resource.isFile()) {
      return;
    }
    try {
      String text = textOf(resource);
      boolean settled = text.equals(seen);
      seen = text;
      if (settled && !text.equals(judged)) {
        judge(onChange);
      }
    } catch (IOException e) {
      seen = null;
      judged = null;
      refuse(unreadable(setting, resource, e));
    }
  }

  /** Judges the file once more, because something else that its contents refer to has changed. */
  public synchronized void reconsider(Consumer<T> onChange) {
    if (seen != null) {
      judge(onChange);
    }
  }

  private void judge(Consumer<T> onChange) {
    try {
      T changed = parse(resource, seen, reader);
      apply(changed, onChange);
    } catch (InvalidConfigurationException e) {
      refuse(e.getMessage());
    }
    judged = seen;
  }

  private void apply(T changed, Consumer<T> onChange) {
    current = changed;
    try {
      onChange.accept(changed);
    } catch (RuntimeException e) {
      problem = "The change of %s could not be carried out yet: %s".formatted(name(resource), e);
      throw new IllegalStateException(problem, e);
    }
    problem = null;
    log.info("{}: {} is in force as it is now.", setting, resource.getDescription());
  }

  private void refuse(String reason) {
    if (!Objects.equals(problem, reason)) {
      log.error("{} stays as it was. {}", setting, reason);
    }
    problem = reason;
  }

  private static <T> T parse(Resource resource, String text, Function<YamlFile, T> reader) {
    YamlFile file = YamlFile.parse(name(resource), text);
    T value = reader.apply(file);
    file.verify();
    return value;
  }

  private static String name(Resource resource) {
    return Objects.requireNonNullElse(resource.getFilename(), resource.getDescription());
  }

  private static String textOf(Resource resource) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(resource.getContentAsByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not written in UTF-8", e);
    }
  }

  private static String unreadable(String setting, Resource resource, IOException e) {
    return "%s names %s, which cannot be read: %s."
        .formatted(setting, resource.getDescription(), e.getMessage());
  }
}
