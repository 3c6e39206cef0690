package org.eventassurance.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says parts of a drawing's width as SVG takes them, so that it grows with the page. */
final class Percent {

  private Percent() {}

  /** A part of the whole, from 0 to 1, such as {@code 12.5%}. */
  static String of(double part) {
    double within = Math.max(0, Math.min(1, part));
    return BigDecimal.valueOf(within * 100)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** A quantity as a part of the greatest one; nothing of nothing. */
  static String of(BigDecimal quantity, BigDecimal greatest) {
    return quantity == null || greatest.signum() <= 0
        ? of(0)
        : of(quantity.doubleValue() / greatest.doubleValue());
  }
}
