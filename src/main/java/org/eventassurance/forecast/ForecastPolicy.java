package org.eventassurance.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.problem.Problem.FieldError;

/** What a forecast can't say, because its figures contradict each other or the event's dates. */
final class ForecastPolicy {

  private ForecastPolicy() {}

  /** What is wrong, field by field; empty if nothing is. */
  static List<FieldError> errors(Forecast forecast, EventWindow window) {
    List<FieldError> errors = new ArrayList<>();
    if (!window.covers(forecast.peakAt())) {
      errors.add(
          new FieldError(
              ForecastForm.PEAK_AT,
              "The peak must lie within the event, between its begin and its end."));
    }
    if (forecast.peakQps() == 0) {
      errors.add(
          new FieldError(
              "systems",
              "Give the requests per second of at least one system: all of them are 0."));
    }
    checkOrders(forecast, window, errors);
    return errors;
  }

  private static void checkOrders(Forecast forecast, EventWindow window, List<FieldError> errors) {
    long minutes = Duration.between(window.begins(), window.endsAt()).toMinutes();
    forecast.windows().stream()
        .sorted(Comparator.comparing(ForecastWindow::number))
        .forEach(peak -> checkOrders(forecast, peak, errors));
    if (forecast.orders() > forecast.ordersPerMinute() * minutes) {
      errors.add(
          new FieldError(
              ForecastForm.ORDERS,
              "So many orders don't fit into the event, even if every minute were as busy as the"
                  + " peak: mend them, or the orders of the busiest minute."));
    }
  }

  private static void checkOrders(Forecast forecast, ForecastWindow peak, List<FieldError> errors) {
    String field = new WindowFields(peak.number()).ordersPerMinute();
    if (peak.ordersPerMinute() > forecast.orders()) {
      errors.add(
          new FieldError(
              field,
              "One minute can't have more orders than the whole event: mend one of the two."));
    } else if (peak.ordersPerMinute() > forecast.windowQps(peak.number()) * 60) {
      errors.add(
          new FieldError(
              field,
              "Each order takes at least one request, so that these orders need more requests per"
                  + " second than you forecast: mend one of the two."));
    }
  }
}
