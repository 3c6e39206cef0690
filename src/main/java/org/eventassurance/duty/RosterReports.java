package org.eventassurance.duty;

import java.time.Clock;
import java.util.List;
import org.eventassurance.majorevent.EventChanged;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at rosters again when what they hang on has changed: the day before duty, and when an event
 * has moved; tells those in command what is wrong (B5, E21, E23).
 */
@Service
@Transactional
class RosterReports {

  private final DutyRoster roster;
  private final RosterFindings findings;
  private final RosterReportRepository reports;
  private final DutyAnnouncement announcement;
  private final MajorEvents events;
  private final Clock clock;

  RosterReports(
      DutyRoster roster,
      RosterFindings findings,
      RosterReportRepository reports,
      DutyAnnouncement announcement,
      MajorEvents events,
      Clock clock) {
    this.roster = roster;
    this.findings = findings;
    this.reports = reports;
    this.announcement = announcement;
    this.events = events;
    this.clock = clock;
  }

  /** Tells what is wrong with an event's roster, if anything is; that none is planned, too. */
  void report(String eventCode) {
    boolean planned = roster.plan(eventCode).isPresent();
    List<RosterFinding> found = findings.of(eventCode);
    reports.save(new RosterReport(null, eventCode, clock.instant(), found.size()));
    if (!planned) {
      announcement.notPlanned(eventCode);
    } else if (!found.isEmpty()) {
      announcement.lacking(eventCode, found);
    }
  }

  /** The looks at an event's roster, the oldest first. */
  @Transactional(readOnly = true)
  List<RosterReport> of(String eventCode) {
    return reports.findByEventCodeOrderById(eventCode);
  }

  /** The roster moves with its event; people may be away then, or on duty elsewhere. */
  @EventListener
  void eventChanged(EventChanged change) {
    events
        .find(change.eventCode())
        .ifPresent(
            event ->
                roster
                    .plan(event.code())
                    .filter(plan -> !plan.checkedFor().equals(event.window().goLiveAt()))
                    .ifPresent(plan -> lookAgain(event, plan)));
  }

  private void lookAgain(MajorEvent event, DutyPlan plan) {
    List<RosterFinding> found = findings.of(event.code());
    roster.plan(plan.checked(event.window().goLiveAt(), found));
    List<RosterFinding> unknown =
        found.stream()
            .filter(finding -> plan.findings().stream().noneMatch(finding::isLike))
            .toList();
    if (!unknown.isEmpty()) {
      announcement.moved(event.code(), unknown);
    }
  }
}
