package org.eventassurance.check;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** How people call what is measured. */
public final class CheckWords {

  private CheckWords() {}

  /** The item's name; its key if a process owner added it. */
  public static String item(MessageSource messages, String item, Locale language) {
    return messages.getMessage("check.item." + item, null, item, language);
  }

  /**
   * One measurement in a sentence: the item, its value, the limit that it reached, if any, and why.
   */
  public static String sentence(MessageSource messages, Measurement measurement, Locale language) {
    return messages.getMessage(
        "check." + measurement.verdict(),
        new Object[] {
          item(messages, measurement.item(), language),
          measurement.measured(),
          measurement.limitReached(),
          measurement.reason()
        },
        language);
  }
}
