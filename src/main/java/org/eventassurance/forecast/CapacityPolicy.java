package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem.FieldError;

/** What a capacity plan owes the forecasts it is made from. */
final class CapacityPolicy {

  private CapacityPolicy() {}

  /**
   * What is wrong, field by field; empty if nothing is.
   *
   * @param kinds what can be filed, in the order of the form's fields
   * @param changed totals that SRE changed, by kind
   * @param forecastPeaks requests per second of all departments together, by system
   * @param total what all departments together forecast; empty if none has made a forecast
   */
  static List<FieldError> errors(
      CapacityPlan plan,
      Map<String, Long> forecastPeaks,
      Optional<ForecastTotal> total,
      List<Kind> kinds,
      Map<Kind, BigDecimal> changed) {
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
    checkTotals(plan, kinds, changed, errors);
    if (!plan.growingSystems().isEmpty() && plan.needs().isEmpty() && plan.otherNeeds() == null) {
      errors.add(
          new FieldError(
              CapacityForm.GROWING_SYSTEMS,
              "Systems grow by resources: say what is needed of at least one kind."));
    }
    return errors;
  }

  private static void checkTotals(
      CapacityPlan plan, List<Kind> kinds, Map<Kind, BigDecimal> changed, List<FieldError> errors) {
    changed.forEach(
        (kind, total) -> {
          if (total.scale() > kind.decimals()) {
            errors.add(
                new FieldError(
                    KindSlots.key(kinds, kind),
                    "These resources are counted in whole: give a number without decimals."));
          }
        });
    if (!changed.isEmpty() && plan.needsChangedBecause() == null) {
      errors.add(
          new FieldError(
              CapacityForm.NEEDS_REASON,
              "You plan another quantity than was computed (%s): give the reason here.",
              changed.keySet().stream().map(kind -> Sentence.of(kind.name())).toList()));
    }
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
