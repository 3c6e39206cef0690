package org.eventassurance.majorevent;

import java.util.List;
import org.eventassurance.majorevent.EventOverview.DecisionView;
import org.eventassurance.majorevent.EventOverview.PeakView;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what there is to see of an event. */
@Service
@Transactional(readOnly = true)
public class EventOverviews {

  private final MajorEvents events;
  private final EventDecisions decisions;
  private final PhaseDeadlines phases;
  private final OpenTasks tasks;
  private final CompanyTime companyTime;

  EventOverviews(
      MajorEvents events,
      EventDecisions decisions,
      PhaseDeadlines phases,
      OpenTasks tasks,
      CompanyTime companyTime) {
    this.events = events;
    this.decisions = decisions;
    this.phases = phases;
    this.tasks = tasks;
    this.companyTime = companyTime;
  }

  /** All events, those that go live first in front. */
  public List<EventOverview> all() {
    return events.all().stream().map(this::of).toList();
  }

  /**
   * One event.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is none of this code
   */
  public EventOverview of(String code) {
    return of(events.get(code));
  }

  private EventOverview of(MajorEvent event) {
    List<PhaseDeadline> deadlines = phases.of(event);
    return new EventOverview(
        event.code(),
        event.name(),
        event.kind(),
        event.status(),
        currentPhase(deadlines),
        event.level().orElse(null),
        event.levelReason(),
        companyTime.of(event.window().goLiveAt()),
        companyTime.of(event.window().endsAt()),
        companyTime.of(event.window().broadcastStartsAt()),
        event.peaks().stream()
            .map(
                peak ->
                    new PeakView(companyTime.of(peak.startsAt()), companyTime.of(peak.endsAt())))
            .toList(),
        event.systems(),
        event.departments(),
        event.normalPeakQps(),
        event.expectedPeakQps(),
        event.revenueAtStake(),
        event.publicExposure(),
        event.regulated(),
        event.commander().orElse(null),
        event.leadershipGroup(),
        event.registeredBy(),
        companyTime.of(event.registeredAt()),
        event.basedOn().orElse(null),
        event.leftOut(),
        deadlines,
        tasks.of(event.code()),
        decisions.of(event.code()).stream().map(this::view).toList());
  }

  private DecisionView view(EventDecision decision) {
    return new DecisionView(
        decision.kind(),
        companyTime.of(decision.decidedAt()),
        decision.decidedBy(),
        decision.reason(),
        decision.outcome());
  }

  private static String currentPhase(List<PhaseDeadline> deadlines) {
    return deadlines.stream()
        .filter(phase -> phase.state() == PhaseState.ACTIVE)
        .findFirst()
        .or(
            () ->
                deadlines.stream()
                    .filter(phase -> phase.state() == PhaseState.DONE)
                    .reduce((earlier, later) -> later))
        .map(PhaseDeadline::phase)
        .orElse(Phase.REGISTRATION.id());
  }
}
