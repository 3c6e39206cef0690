package org.eventassurance.board;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.eventassurance.trackrecord.ForecastAccuracy;
import org.eventassurance.trackrecord.Results;
import org.eventassurance.trackrecord.Spread;

/** By what one sees at a glance whether events go better than those before. */
enum Trend {
  IN_TIME(results -> results.tasks().inTimePercent()),
  ESCALATED(results -> (double) results.escalations().tasks()),
  RESTORED_AFTER(results -> median(results.incidents().timeToRestore())),
  FORECAST_MISS(Trend::forecastMiss);

  private static final double ALL = 100;

  private final Function<Results, Double> value;

  Trend(Function<Results, Double> value) {
    this.value = value;
  }

  /** Of an event or of several; null if nothing is known. */
  public Double of(Results results) {
    return value.apply(results);
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
