package org.eventassurance.incident;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the open incidents of an event stand, for boards and hand-overs. */
@Service
@Transactional(readOnly = true)
public class IncidentStandings {

  private static final Comparator<Incident> WORST_FIRST =
      Comparator.comparing((Incident incident) -> incident.restoredAt().isPresent())
          .thenComparing(Incident::severity)
          .thenComparing(Incident::detectedAt);

  private final IncidentLedger ledger;
  private final IncidentClock times;
  private final PlanCalls calls;
  private final Clock clock;

  IncidentStandings(IncidentLedger ledger, IncidentClock times, PlanCalls calls, Clock clock) {
    this.ledger = ledger;
    this.times = times;
    this.calls = calls;
    this.clock = clock;
  }

  /** Those that are still handled, the worst one first; restored ones last. */
  public List<IncidentStanding> openOf(String eventCode) {
    return ledger.of(eventCode).stream()
        .filter(Incident::isOpen)
        .sorted(WORST_FIRST)
        .map(this::standing)
        .toList();
  }

  private IncidentStanding standing(Incident incident) {
    return new IncidentStanding(
        incident,
        times.noticeDue(incident),
        incident.outage(clock.instant()),
        times.firstReportDue(incident),
        calls.running(incident.id()));
  }
}
