package org.eventassurance.board;

import java.util.OptionalDouble;
import org.eventassurance.trackrecord.ForecastAccuracy;
import org.eventassurance.trackrecord.Results;
import org.eventassurance.trackrecord.Spread;

/** By what one sees at a glance whether events go better than those before. */
enum Trend {
  IN_TIME,
  ESCALATED,
  RESTORED_AFTER,
  FORECAST_MISS;

  private static final double ALL = 100;

  /** Of an event or of several; null if nothing is known. */
  public Double of(Results results) {
    return switch (this) {
      case IN_TIME -> results.tasks().inTimePercent();
      case ESCALATED -> (double) results.escalations().tasks();
      case RESTORED_AFTER -> median(results.incidents().timeToRestore());
      case FORECAST_MISS -> forecastMiss(results);
    };
  }

  /** What the height of a drawing stands for at least. */
  double least() {
    return this == IN_TIME ? ALL : 1;
  }

  private static Double median(Spread spread) {
    return spread == null ? null : (double) spread.medianMinutes();
  }

  /** The mean over all figures. */
  private static Double forecastMiss(Results results) {
    OptionalDouble mean =
        results.forecasts().stream().mapToDouble(ForecastAccuracy::meanMissPercent).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }
}
