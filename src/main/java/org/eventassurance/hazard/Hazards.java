package org.eventassurance.hazard;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hazards of events. */
@ProcessBean("hazards")
@Transactional
public class Hazards {

  private final HazardRepository hazards;
  private final HazardInspectionRepository inspections;
  private final HazardOwners owners;
  private final HazardDueDates dueDates;
  private final RuntimeService runtime;
  private final Clock clock;

  Hazards(
      HazardRepository hazards,
      HazardInspectionRepository inspections,
      HazardOwners owners,
      HazardDueDates dueDates,
      RuntimeService runtime,
      Clock clock) {
    this.hazards = hazards;
    this.inspections = inspections;
    this.owners = owners;
    this.dueDates = dueDates;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * The hazard of this id.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public Hazard get(long id) {
    return hazards.findById(id).orElseThrow(() -> Problem.notFound("There is no hazard %s.", id));
  }

  /** All hazards of an event, removed ones too, in the order in which they were found. */
  @Transactional(readOnly = true)
  public List<Hazard> of(String eventCode) {
    return hazards.findByEventCodeOrderById(eventCode);
  }

  /** The hazards of an event that are not removed; accepted ones are among them. */
  @Transactional(readOnly = true)
  public List<Hazard> open(String eventCode) {
    return of(eventCode).stream()
        .filter(hazard -> hazard.status() != Hazard.Status.REMOVED)
        .toList();
  }

  /**
   * When the task to remove the process's hazard is due; null where the hazard has no date, so that
   * the table of deadlines gives one.
   */
  @Transactional(readOnly = true)
  public Date due(DelegateExecution execution) {
    Hazard hazard = get(HazardProcess.HAZARD_ID.in(execution));
    return hazard
        .dueAt()
        .map(due -> Date.from(dueDates.notAfterGoLive(hazard.eventCode(), due)))
        .orElse(null);
  }

  /** What departments looked for, in the order in which they did. */
  @Transactional(readOnly = true)
  public List<HazardInspection> inspectionsFor(String eventCode) {
    return inspections.findByEventCodeOrderById(eventCode);
  }

  void record(HazardInspection inspection) {
    inspections.save(inspection);
  }

  /**
   * Raises what somebody found who inspected a system while its event is live.
   *
   * @param department whose system it is: its lead sees to the removal
   * @param by the person who found it
   */
  public void raiseInspected(
      String eventCode, String systemId, String department, String description, String by) {
    raise(
        new HazardReport(
            eventCode,
            systemId,
            Severity.HIGH,
            description,
            owners.leadOf(department),
            Hazard.Origin.INSPECTED,
            by,
            null,
            department,
            null,
            null));
  }

  /** Starts the process of a hazard, which records it as its first step. */
  void raise(HazardReport report) {
    runtime.startProcessInstanceByKey(
        HazardProcess.ID,
        report.eventCode(),
        Variables.putValueTyped(
            HazardProcess.REPORT.name(), Variables.objectValue(report, true).create()));
  }

  Hazard record(HazardReport report) {
    HazardReport dated = report.dueAt(dueDates.of(report));
    return hazards.save(Hazard.reported(dated, owners.departmentOf(report), clock.instant()));
  }

  void reportRemoval(long id, String evidence, String by) {
    change(id, (hazard, now) -> hazard.reportRemoval(evidence, by, now));
  }

  void review(long id, Hazard.Review answer, String note, String by) {
    change(id, (hazard, now) -> hazard.review(answer, note, by, now));
  }

  void reopen(long id) {
    change(id, (hazard, now) -> hazard.reopen());
  }

  void askAcceptance(long id, AcceptanceRequest request) {
    change(id, (hazard, now) -> hazard.askAcceptance(request, now));
  }

  void giveNotice(long id, List<String> recipients) {
    change(id, (hazard, now) -> hazard.giveNotice(now, recipients));
  }

  void decide(long id, boolean accepted, String reason, String by) {
    change(id, (hazard, now) -> hazard.decide(accepted, reason, by, now));
  }

  private void change(long id, BiConsumer<Hazard, Instant> change) {
    Hazard hazard = get(id);
    change.accept(hazard, clock.instant());
    hazards.save(hazard);
  }
}
