package org.eventassurance.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A technical figure as a person reported it, and as it had been measured then.
 *
 * @param figure as {@link MeasuredFigure#id} has it
 * @param measured null where nothing was measured
 */
public record ConfirmedFigure(String figure, Double measured, double reported) {

  /** Whether the person says otherwise than was measured, in the decimal places of the form. */
  public boolean isCorrection() {
    return measured != null
        && rounded(figure, measured).compareTo(BigDecimal.valueOf(reported)) != 0;
  }

  /** A figure in the decimal places in which it is reported. */
  static BigDecimal rounded(String figure, double number) {
    int decimals = TechnicalFigure.of(figure).map(TechnicalFigure::decimals).orElse(1);
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }
}
