package org.eventassurance.contingency;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A contingency plan of a department (E17); it outlives the event for which it was written. */
public class ContingencyPlan {

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String department;
  private String systemId;
  private String name;
  private PlanKind kind;
  private String callWhen;
  private String steps;
  private String owner;
  private String expectedEffect;
  private int minutes;
  private int revision;
  private String eventCode;
  private Instant revisedAt;
  private String revisedBy;

  @PersistenceCreator
  private ContingencyPlan() {}

  /** A plan that the department does not have yet; it has no content before it is revised. */
  static ContingencyPlan named(String department, String name) {
    ContingencyPlan plan = new ContingencyPlan();
    plan.department = department;
    plan.name = name;
    return plan;
  }

  /** Takes over what the draft says, as the next revision. */
  ContingencyPlan revise(PlanDraft draft, String forEvent, String by, Instant at) {
    kind = draft.kind();
    systemId = draft.systemId();
    callWhen = draft.callWhen();
    steps = draft.steps();
    owner = draft.owner();
    expectedEffect = draft.expectedEffect();
    minutes = draft.minutes();
    revision++;
    eventCode = forEvent;
    revisedAt = at;
    revisedBy = by;
    return this;
  }

  public long id() {
    return id;
  }

  /** The id of the department that has it. */
  public String department() {
    return department;
  }

  /** The system of the service catalogue that it helps; empty if it is about no single one. */
  public Optional<String> systemId() {
    return Optional.ofNullable(systemId);
  }

  /** Its name, which no other plan of the department bears. */
  public String name() {
    return name;
  }

  public PlanKind kind() {
    return kind;
  }

  /** What tells that the plan must be called. */
  public String callWhen() {
    return callWhen;
  }

  public String steps() {
    return steps;
  }

  /** The person who keeps it right. */
  public String owner() {
    return owner;
  }

  /** What is restored, and what is lost by it; may be empty. */
  public String expectedEffect() {
    return expectedEffect;
  }

  /** From the call until it works. */
  public int minutes() {
    return minutes;
  }

  /** Counts from 1. */
  public int revision() {
    return revision;
  }

  /** The event for which it was written or revised last. */
  public String eventCode() {
    return eventCode;
  }

  public Instant revisedAt() {
    return revisedAt;
  }

  public String revisedBy() {
    return revisedBy;
  }
}
