package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.eventassurance.deadline.DeadlinePlan;
import org.eventassurance.deadline.DueDate;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.springframework.stereotype.Component;

/** Reads from the engine's history how far an event's phases are, beside their plan. */
@Component
class PhaseDeadlines {

  private final HistoryService history;
  private final DeadlinePlan plan;
  private final CompanyTime companyTime;
  private final Clock clock;

  PhaseDeadlines(HistoryService history, DeadlinePlan plan, CompanyTime companyTime, Clock clock) {
    this.history = history;
    this.plan = plan;
    this.companyTime = companyTime;
    this.clock = clock;
  }

  List<PhaseDeadline> of(MajorEvent event) {
    List<HistoricProcessInstance> instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(event.code())
            .list();
    return Arrays.stream(Phase.values()).map(phase -> of(event, phase, instances)).toList();
  }

  private PhaseDeadline of(MajorEvent event, Phase phase, List<HistoricProcessInstance> instances) {
    Instant started = phase == Phase.REGISTRATION ? event.registeredAt() : start(phase, instances);
    Instant ended =
        phase == Phase.REGISTRATION
            ? Optional.ofNullable(start(Phase.PREPARATION, instances))
                .orElseGet(() -> end(instances, EventAssuranceProcess.ID))
            : end(instances, phase.id());
    return deadline(event, phase, started, ended);
  }

  private PhaseDeadline deadline(MajorEvent event, Phase phase, Instant started, Instant ended) {
    Instant now = clock.instant();
    DueDate due =
        plan.ofPhase(
            event.code(), phase.id(), started == null ? expectedStart(event, phase) : started);
    PhaseState state =
        started == null ? PhaseState.PLANNED : ended == null ? PhaseState.ACTIVE : PhaseState.DONE;
    return new PhaseDeadline(
        phase.id(),
        state,
        companyTime.of(started),
        companyTime.of(ended),
        companyTime.of(due.at()),
        due.provisional(),
        due.lateStart(),
        state == PhaseState.ACTIVE && due.at().isBefore(now),
        due.reason());
  }

  /** What comes after the event does not start before its end. */
  private Instant expectedStart(MajorEvent event, Phase phase) {
    Instant now = clock.instant();
    Instant end = event.window().endsAt();
    return phase.followsTheEvent() && now.isBefore(end) ? end : now;
  }

  private static Instant start(Phase phase, List<HistoricProcessInstance> instances) {
    return instances.stream()
        .filter(instance -> instance.getProcessDefinitionKey().equals(phase.id()))
        .map(HistoricProcessInstance::getStartTime)
        .min(Comparator.naturalOrder())
        .map(Date::toInstant)
        .orElse(null);
  }

  /** The last end of the process's instances, or null while there is none or one is under way. */
  private static Instant end(List<HistoricProcessInstance> instances, String processId) {
    List<Date> ends =
        instances.stream()
            .filter(instance -> instance.getProcessDefinitionKey().equals(processId))
            .map(HistoricProcessInstance::getEndTime)
            .toList();
    return ends.isEmpty() || ends.stream().anyMatch(Objects::isNull)
        ? null
        : ends.stream().max(Comparator.naturalOrder()).orElseThrow().toInstant();
  }
}
