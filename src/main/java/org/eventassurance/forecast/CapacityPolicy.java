package org.eventassurance.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.problem.Problem.FieldError;

/** What a capacity plan owes the forecasts it is made from. */
final class CapacityPolicy {

  private CapacityPolicy() {}

  /**
   * What is wrong, field by field; empty if nothing is.
   *
   * @param forecastPeaks requests per second of all departments together, by system
   * @param total what all departments together forecast; empty if none has made a forecast
   */
  static List<FieldError> errors(
      CapacityPlan plan, Map<String, Long> forecastPeaks, Optional<ForecastTotal> total) {
    List<FieldError> errors = new ArrayList<>();
    if (plan.belowForecast() == null && isBelow(plan, forecastPeaks, total)) {
      errors.add(
          new FieldError(
              CapacityForm.BELOW_FORECAST,
              "The plan is below what the departments forecast: plan for at least as much, or give"
                  + " the reason here."));
    }
    if (plan.peakQps() == 0) {
      errors.add(
          new FieldError(
              "systems", "Give the peak to plan for of at least one system: all of them are 0."));
    }
    if (!plan.growingSystems().isEmpty() && plan.needs().isEmpty()) {
      errors.add(
          new FieldError(
              CapacityForm.GROWING_SYSTEMS,
              "Systems grow by resources: say what is needed of at least one kind."));
    }
    return errors;
  }

  private static boolean isBelow(
      CapacityPlan plan, Map<String, Long> forecastPeaks, Optional<ForecastTotal> total) {
    return forecastPeaks.entrySet().stream()
            .anyMatch(peak -> plan.peakQps(peak.getKey()).orElse(0L) < peak.getValue())
        || isBelow(plan.bandwidthGbps(), total.map(ForecastTotal::bandwidthGbps))
        || isBelow(plan.cdnGbps(), total.map(ForecastTotal::cdnGbps));
  }

  private static boolean isBelow(Double planned, Optional<Double> forecast) {
    return forecast.isPresent() && (planned == null || planned < forecast.get());
  }
}
