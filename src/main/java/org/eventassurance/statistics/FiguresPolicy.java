package org.eventassurance.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.problem.Problem.FieldError;

/** What figures can't say, because they contradict each other or the event's dates. */
final class FiguresPolicy {

  private FiguresPolicy() {}

  /** What is wrong with a department's figures, field by field; empty if nothing is. */
  static List<FieldError> errors(OperatingFigures figures, EventWindow window) {
    List<FieldError> errors = new ArrayList<>();
    if (figures.peakOnlineUsers() > figures.participants()) {
      errors.add(
          new FieldError(
              OperatingFiguresForm.PEAK_ONLINE_USERS,
              "More people can't have been online at once than took part: mend one of the two."));
    }
    if (figures.peakOrdersPerMinute() != null && figures.peakOrdersPerMinute() > figures.orders()) {
      errors.add(
          new FieldError(
              OperatingFiguresForm.PEAK_ORDERS_PER_MINUTE,
              "One minute can't have had more orders than the whole event: mend one of the two."));
    }
    checkMoment(OperatingFiguresForm.PEAK_ONLINE_AT, figures.peakOnlineAt(), window, errors);
    return errors;
  }

  /** What is wrong with the technical figures, field by field; empty if nothing is. */
  static List<FieldError> errors(TechnicalFigures figures, EventWindow window) {
    List<FieldError> errors = new ArrayList<>();
    checkMoment(TechnicalFiguresForm.FLASH_SALE_AT, figures.flashSalePeakAt(), window, errors);
    checkMoment(TechnicalFiguresForm.CDN_AT, figures.cdnPeakAt(), window, errors);
    checkMoment(TechnicalFiguresForm.BANDWIDTH_AT, figures.bandwidthPeakAt(), window, errors);
    return errors;
  }

  private static void checkMoment(
      String field, Instant moment, EventWindow window, List<FieldError> errors) {
    if (moment != null && !window.covers(moment)) {
      errors.add(
          new FieldError(
              field, "The peak must lie within the event, between its begin and its end."));
    }
  }
}
