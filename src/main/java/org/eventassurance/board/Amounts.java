package org.eventassurance.board;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.eventassurance.language.Words;

/** Says quantities of resources as the reader writes numbers. */
final class Amounts {

  private static final String UNKNOWN = "—";

  /** From here on decimal places say nothing. */
  private static final int FEW = 1000;

  private final Words words;
  private final Locale language;

  Amounts(Words words, Locale language) {
    this.words = words;
    this.language = language;
  }

  /** A quantity without what it is counted in. */
  public String number(BigDecimal quantity) {
    return NumberFormat.getNumberInstance(language).format(quantity);
  }

  /** A quantity as a browser's field for numbers takes it. */
  static BigDecimal plain(BigDecimal quantity) {
    return new BigDecimal(quantity.stripTrailingZeros().toPlainString());
  }

  /** A figure without the decimal places that nobody reads; a dash for null. */
  public String figure(Double figure) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(figure == null || Math.abs(figure) < FEW ? 2 : 0);
    return figure == null ? UNKNOWN : format.format(figure);
  }

  /** By how many per cent a forecast missed, with its sign; a dash for null. */
  public String error(Double percent) {
    return percent == null ? UNKNOWN : String.format(language, "%+.1f\u00a0%%", percent);
  }

  /** A quantity with what it is counted in, such as "1,200 machines". */
  public String of(BigDecimal quantity, String unit) {
    return number(quantity) + " " + words.say(unit);
  }
}
