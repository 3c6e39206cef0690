package org.eventassurance.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The files of translations that come with the product. */
final class ShippedTranslations {

  /** What the code puts into its sentences as a word. */
  static final Set<String> WORDS_OF_CODE =
      Set.of("CONCLUDING", "CLOSED", "CANCELLED", ", ", "requests/s");

  private ShippedTranslations() {}

  static Translations ofCode() {
    return read(Path.of("src/main/resources/language/zh.json"));
  }

  static Translations ofModels() {
    return read(Path.of("forms/zh.json"));
  }

  private static Translations read(Path file) {
    try {
      return Translations.read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
