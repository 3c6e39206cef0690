package org.eventassurance.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Knows in Chinese what models and code say in English: labels and texts of forms, names of tasks
 * and processes, reasons of decision tables, and the sentences with which something is refused.
 *
 * <p>The product's words come in two files: {@code forms/zh.json} for what stands in models, {@code
 * language/zh.json} for what stands in code. A process owner's words come over them, see {@link
 * OwnersTranslations}. What is missing is said in English.
 */
@Component
public class Dictionary {

  private static final List<String> FOLDERS = List.of("forms", "language");

  private final Translations shipped;
  private final ObjectProvider<OwnersTranslations> owners;

  public Dictionary(ObjectProvider<OwnersTranslations> owners) {
    this.shipped =
        FOLDERS.stream().map(Dictionary::shipped).reduce(Translations.NONE, Translations::with);
    this.owners = owners;
  }

  /** The words of a language as of now; English for any but Chinese. */
  public Words in(Locale language) {
    if (!isChinese(language)) {
      return Words.ENGLISH;
    }
    return new Words(
        Locale.CHINESE,
        owners.stream()
            .map(source -> source.in(Locale.CHINESE))
            .reduce(shipped, Translations::with)
            .terms());
  }

  private static boolean isChinese(Locale language) {
    return Locale.CHINESE.getLanguage().equals(language.getLanguage());
  }

  private static Translations shipped(String folder) {
    String file = folder + "/" + Translations.fileName(Locale.CHINESE);
    try {
      return Translations.read(new ClassPathResource(file).getContentAsByteArray());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
