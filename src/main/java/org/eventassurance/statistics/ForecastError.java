package org.eventassurance.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/** How far a forecast missed what came (E9). */
final class ForecastError {

  private ForecastError() {}

  /**
   * Per cent of what came: above 0 if too much was forecast, below if too little; empty where one
   * of the two is unknown or nothing came.
   */
  static OptionalDouble percent(
      Optional<? extends Number> forecast, Optional<? extends Number> actual) {
    if (forecast.isEmpty() || actual.isEmpty() || actual.get().doubleValue() == 0) {
      return OptionalDouble.empty();
    }
    double came = actual.get().doubleValue();
    return OptionalDouble.of((forecast.get().doubleValue() - came) / came * 100);
  }
}
