package org.eventassurance.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;

/**
 * A row of the table {@code operating-figures}: a figure that a department reports.
 *
 * @param id of the figure
 * @param name what people call it
 * @param chineseName the same in Chinese; blank where the dictionary knows it or nobody does
 * @param unit what it is counted in, in English
 * @param required whether it cannot be left out
 * @param forecast the figure of the forecast that it is compared with; empty if none is
 * @param reason why it is asked for, for people
 */
record AskedFigure(
    String id,
    String name,
    String chineseName,
    String unit,
    boolean required,
    Optional<ForecastFigure> forecast,
    String reason) {

  static final String YES = "yes";

  static AskedFigure of(Map<String, Object> row) {
    return new AskedFigure(
        text(row, "id"),
        text(row, "name"),
        text(row, "chineseName"),
        text(row, "unit"),
        text(row, "required").equals(YES),
        ForecastFigure.of(text(row, "forecast")),
        text(row, "reason"));
  }

  private static String text(Map<String, Object> row, String column) {
    Object cell = row.get(column);
    return cell == null ? "" : cell.toString();
  }

  /** Its name in the reader's language. */
  Sentence title() {
    if (chineseName.isBlank()) {
      return Sentence.of(name);
    }
    Spoken called = language -> isChinese(language) ? chineseName : name;
    return Sentence.of("%s", called);
  }

  private static boolean isChinese(Locale language) {
    return Locale.CHINESE.getLanguage().equals(language.getLanguage());
  }

  /** Whether the form has a field of its own for it. */
  boolean isOfEveryEvent() {
    return OperatingFiguresForm.OF_EVERY_EVENT.contains(id);
  }
}
