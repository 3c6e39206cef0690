package org.eventassurance.forecast;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.process.Submission;

/**
 * The figures that a submitted forecast says: those of the proposal, where it was accepted and
 * knows them, else what was filled in. Past events tell of one peak: a proposal is for each window.
 */
final class ForecastAnswers {

  private final Submission submission;
  private final MajorEvent event;
  private final Optional<Proposal> accepted;

  ForecastAnswers(Submission submission, MajorEvent event, Optional<Proposal> accepted) {
    this.submission = submission;
    this.event = event;
    this.accepted = accepted;
  }

  Long orders() {
    return accepted
        .map(Proposal::orders)
        .orElseGet(() -> submission.longNumber(ForecastForm.ORDERS));
  }

  /** The event's windows; those that the form has no place for get the busiest one's figures. */
  Set<ForecastWindow> windows() {
    List<Peak> peaks = PeakWindows.of(event);
    Set<ForecastWindow> windows = new LinkedHashSet<>();
    for (int number = 1; number <= peaks.size(); number++) {
      windows.add(window(number, peaks.get(number - 1), asked(number)));
    }
    return windows;
  }

  private ForecastWindow window(int number, Peak peak, WindowFields fields) {
    return new ForecastWindow(
        number,
        peak.startsAt(),
        peak.endsAt(),
        accepted
            .map(Proposal::onlineUsers)
            .orElseGet(() -> submission.longNumber(fields.onlineUsers())),
        accepted
            .map(Proposal::ordersPerMinute)
            .orElseGet(() -> submission.longNumber(fields.ordersPerMinute())),
        accepted
            .map(Proposal::bandwidthGbps)
            .orElseGet(() -> submission.decimal(fields.bandwidth())),
        accepted.map(Proposal::cdnGbps).orElseGet(() -> submission.decimal(fields.cdn())));
  }

  Set<SystemForecast> systems() {
    Set<SystemForecast> systems = new LinkedHashSet<>();
    for (int number = 1; number <= PeakWindows.of(event).size(); number++) {
      int window = number;
      qps(asked(number))
          .forEach((system, qps) -> systems.add(new SystemForecast(window, system, qps)));
    }
    return systems;
  }

  private Map<String, Long> qps(WindowFields fields) {
    Map<String, Long> qps = new LinkedHashMap<>(fields.qps().read(submission, event.systems()));
    accepted.map(Proposal::peakQps).ifPresent(qps::putAll);
    return qps;
  }

  /** The fields that speak of a window. */
  private WindowFields asked(int number) {
    return number <= PeakWindows.PLACES ? new WindowFields(number) : busiest();
  }

  private WindowFields busiest() {
    return WindowFields.all().stream()
        .max(
            Comparator.comparingLong(
                fields -> qps(fields).values().stream().mapToLong(Long::longValue).sum()))
        .orElseThrow();
  }
}
