package org.eventassurance.forecast;

import java.time.Duration;
import java.util.ArrayList;
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
    if (forecast.ordersPerMinute() > forecast.orders()) {
      errors.add(
          new FieldError(
              ForecastForm.ORDERS_PER_MINUTE,
              "One minute can't have more orders than the whole event: mend one of the two."));
    } else if (forecast.orders() > forecast.ordersPerMinute() * minutes) {
      errors.add(
          new FieldError(
              ForecastForm.ORDERS,
              "So many orders don't fit into the event, even if every minute were as busy as the"
                  + " peak: mend them, or the orders of the busiest minute."));
    } else if (forecast.ordersPerMinute() > forecast.peakQps() * 60) {
      errors.add(
          new FieldError(
              ForecastForm.ORDERS_PER_MINUTE,
              "Each order takes at least one request, so that these orders need more requests per"
                  + " second than you forecast: mend one of the two."));
    }
  }
}
