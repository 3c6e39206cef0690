package org.eventassurance.loadtest.file;

import java.util.Locale;
import org.eventassurance.language.Sentence;

/** Reads the values of a sample as JMeter writes them, and says of each what it should be. */
final class SampleValues {

  private static final int LONGEST_NUMBER = 20;

  private final Source source;

  SampleValues(Source source) {
    this.source = source;
  }

  /** Milliseconds; written by tools of some countries with a decimal comma. */
  long millis(long line, String column, String text) {
    String value = text == null ? "" : text.strip();
    if (value.matches("\\d+") && value.length() < LONGEST_NUMBER - 1) {
      return Long.parseLong(value);
    }
    if (value.matches("\\d+[.,]\\d+") && value.length() <= LONGEST_NUMBER) {
      return Math.round(Double.parseDouble(value.replace(',', '.')));
    }
    throw source.wrongLine(
        line,
        Sentence.of(
            "%s must be a number of milliseconds, 0 or more, not '%s': correct the line, or test"
                + " again.",
            column, shortened(value)));
  }

  boolean success(long line, String column, String text) {
    String value = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw source.wrongLine(
        line, Sentence.of("%s must be true or false, not '%s'.", column, shortened(value)));
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_NUMBER ? value.substring(0, LONGEST_NUMBER) + "…" : value;
  }
}
