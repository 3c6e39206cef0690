package org.eventassurance.contingency;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * A contingency plan of a department (E17). It belongs to the library, and outlives the event for
 * which it may have been written.
 */
public class ContingencyPlan {

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String department;

  @Embedded(onEmpty = OnEmpty.USE_NULL)
  private PlanDraft content;

  private int revision;
  private int materialRevision;
  private String eventCode;
  private Instant revisedAt;
  private String revisedBy;

  /** Read by searches alone. */
  @SuppressWarnings("UnusedVariable")
  private String searchText;

  /** Read by searches alone. */
  @SuppressWarnings("UnusedVariable")
  private String triggerText;

  @PersistenceCreator
  private ContingencyPlan() {}

  /** A plan that the department does not have yet; it has no content before it is revised. */
  static ContingencyPlan of(String department) {
    ContingencyPlan plan = new ContingencyPlan();
    plan.department = department;
    return plan;
  }

  /** Whether it says just this already. */
  boolean says(String ofDepartment, PlanDraft draft) {
    return department.equals(ofDepartment) && draft.equals(content);
  }

  /** Whether a draft for its department says what it says already. */
  public boolean says(PlanDraft draft) {
    return says(department, draft.tidy(rights()));
  }

  /**
   * Takes over what a tidy draft says, as the next revision.
   *
   * @param forEvent the event for which it is written, or null
   */
  ContingencyPlan revise(
      String ofDepartment, PlanDraft draft, String forEvent, String by, Instant at) {
    revision++;
    if (content == null || draft.isMateriallyOtherThan(content)) {
      materialRevision = revision;
    }
    department = ofDepartment;
    content = draft;
    searchText = draft.searchText();
    triggerText = draft.triggerText();
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

  /** All that its writers say of it. */
  public PlanDraft content() {
    return content;
  }

  /** The system of the service catalogue that it helps; empty if it is about no single one. */
  public Optional<String> systemId() {
    return Optional.ofNullable(content.systemId());
  }

  /** Its name, which no other plan of the department bears. */
  public String name() {
    return content.name();
  }

  public PlanKind kind() {
    return content.kind();
  }

  /** What tells that the plan must be called. */
  public String callWhen() {
    return content.callWhen();
  }

  /** What is done, as Markdown. */
  public String steps() {
    return content.steps();
  }

  /** The person who keeps it right. */
  public String owner() {
    return content.owner();
  }

  /** What whoever carries it out must be allowed to do; may be empty. */
  public String rights() {
    return content.rights();
  }

  /** What is restored, and what is lost by it; may be empty. */
  public String expectedEffect() {
    return content.expectedEffect();
  }

  /** From the call until it works. */
  public int minutes() {
    return content.minutes();
  }

  /** Whether nobody may call it any more. */
  public boolean retired() {
    return content.retired();
  }

  /** Counts from 1. */
  public int revision() {
    return revision;
  }

  /** The last revision that changed what is done, when, on which system or with which rights. */
  public int materialRevision() {
    return materialRevision;
  }

  /** The event for which it was written or revised last, if it was for one. */
  public Optional<String> eventCode() {
    return Optional.ofNullable(eventCode);
  }

  public Instant revisedAt() {
    return revisedAt;
  }

  public String revisedBy() {
    return revisedBy;
  }
}
