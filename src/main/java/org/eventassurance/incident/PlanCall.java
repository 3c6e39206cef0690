package org.eventassurance.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.contingency.PlanSteps;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A contingency plan that was called in an incident, as it was then, with its steps (E25). */
public class PlanCall {

  private static final int LONGEST_STEP = 2000;

  /** Read and written by Spring Data alone. */
  @SuppressWarnings("UnusedVariable")
  @Id
  private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private long incidentId;
  private long planId;
  private int revision;
  private String name;
  private PlanKind kind;
  private int minutes;
  private String calledBy;
  private Instant startedAt;
  private Instant endedAt;
  private Boolean helped;
  private List<CalledStep> steps = List.of();

  @PersistenceCreator
  private PlanCall() {}

  static PlanCall of(long incidentId, ContingencyPlan plan, String by, Instant at) {
    PlanCall call = new PlanCall();
    call.incidentId = incidentId;
    call.planId = plan.id();
    call.revision = plan.revision();
    call.name = plan.name();
    call.kind = plan.kind();
    call.minutes = plan.minutes();
    call.calledBy = by;
    call.startedAt = at;
    call.steps =
        PlanSteps.list(plan.steps()).stream()
            .map(step -> step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP))
            .map(CalledStep::open)
            .toList();
    return call;
  }

  /** Notes of a step, by its number from 1, that it was done or skipped. */
  void handle(int number, StepState state, Instant at, String by) {
    List<CalledStep> changed = new ArrayList<>(steps);
    changed.set(number - 1, changed.get(number - 1).handled(state, at, by));
    steps = List.copyOf(changed);
  }

  void end(boolean itHelped, Instant at) {
    helped = itHelped;
    endedAt = at;
  }

  long incidentId() {
    return incidentId;
  }

  public long planId() {
    return planId;
  }

  /** The plan's revision that was carried out. */
  public int revision() {
    return revision;
  }

  public String name() {
    return name;
  }

  public PlanKind kind() {
    return kind;
  }

  /** How long the plan says that it takes. */
  public int minutes() {
    return minutes;
  }

  public String calledBy() {
    return calledBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Empty while it is carried out. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Whether it restored service; empty while it is carried out. */
  public Optional<Boolean> helped() {
    return Optional.ofNullable(helped);
  }

  /** In their order. */
  public List<CalledStep> steps() {
    return List.copyOf(steps);
  }

  boolean isRunning() {
    return endedAt == null;
  }

  /** By what a plan of this kind restores service. */
  Measure measure() {
    return kind == PlanKind.SELF_HEAL ? Measure.SELF_HEALED : Measure.valueOf(kind.name());
  }
}
