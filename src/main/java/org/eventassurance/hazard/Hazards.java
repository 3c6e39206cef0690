package org.eventassurance.hazard;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hazards of events. */
@Service
@Transactional
public class Hazards {

  private final HazardRepository hazards;
  private final HazardInspectionRepository inspections;
  private final HazardOwners owners;
  private final RuntimeService runtime;
  private final Clock clock;

  Hazards(
      HazardRepository hazards,
      HazardInspectionRepository inspections,
      HazardOwners owners,
      RuntimeService runtime,
      Clock clock) {
    this.hazards = hazards;
    this.inspections = inspections;
    this.owners = owners;
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

  /** What departments looked for, in the order in which they did. */
  @Transactional(readOnly = true)
  public List<HazardInspection> inspectionsFor(String eventCode) {
    return inspections.findByEventCodeOrderById(eventCode);
  }

  void record(HazardInspection inspection) {
    inspections.save(inspection);
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
    return hazards.save(Hazard.reported(report, owners.departmentOf(report), clock.instant()));
  }

  void remove(long id, String evidence, String by) {
    Hazard hazard = get(id);
    hazard.remove(evidence, by, clock.instant());
    hazards.save(hazard);
  }

  void askAcceptance(long id, AcceptanceRequest request) {
    Hazard hazard = get(id);
    hazard.askAcceptance(request, clock.instant());
    hazards.save(hazard);
  }

  void giveNotice(long id) {
    Hazard hazard = get(id);
    hazard.giveNotice(clock.instant());
    hazards.save(hazard);
  }

  void decide(long id, boolean accepted, String reason, String by) {
    Hazard hazard = get(id);
    hazard.decide(accepted, reason, by, clock.instant());
    hazards.save(hazard);
  }
}
