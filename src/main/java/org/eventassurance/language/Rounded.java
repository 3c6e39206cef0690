package org.eventassurance.language;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as people read it in a sentence: with as many digits as matter. */
public final class Rounded {

  private Rounded() {}

  /** With one decimal at most. */
  public static String of(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : String.valueOf(number);
  }
}
