package org.eventassurance.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/** A quality issue or an action from its start until it is closed (E26). */
public class FollowUp {

  @Id private Long id;
  private String eventCode;
  private String title;
  private String description;
  private String owner;
  private String department;
  private Instant dueAt;
  private FollowUpOrigin origin;
  private FollowUpStatus status;
  private String reference;
  private String startedBy;
  private Instant startedAt;
  private String workDone;
  private String evidence;
  private String workedBy;
  private Instant workedAt;
  private String missing;
  private String closedBy;
  private Instant closedAt;

  @PersistenceCreator
  private FollowUp() {}

  /** A new follow-up; {@code by} is null where the product starts it. */
  static FollowUp started(FollowUpDraft draft, String department, String by, Instant at) {
    FollowUp followUp = new FollowUp();
    followUp.eventCode = draft.eventCode();
    followUp.title = draft.title();
    followUp.description = draft.description();
    followUp.owner = draft.owner();
    followUp.department = department;
    followUp.dueAt = draft.dueAt();
    followUp.origin = draft.origin();
    followUp.status = FollowUpStatus.OPEN;
    followUp.reference = draft.reference();
    followUp.startedBy = by;
    followUp.startedAt = at;
    return followUp;
  }

  /** Its owner, or a colleague, says that it is settled. */
  void work(String done, String proof, String by, Instant at) {
    status = FollowUpStatus.DONE;
    workDone = done;
    evidence = proof;
    workedBy = by;
    workedAt = at;
    missing = null;
  }

  /** Quality assurance finds something missing. */
  void sendBack(String what) {
    status = FollowUpStatus.OPEN;
    missing = what;
  }

  /** Quality assurance finds it settled. */
  void close(String by, Instant at) {
    status = FollowUpStatus.CLOSED;
    closedBy = by;
    closedAt = at;
  }

  /** Whether it is not closed yet. */
  public boolean isOpen() {
    return status != FollowUpStatus.CLOSED;
  }

  public Long id() {
    return id;
  }

  public String eventCode() {
    return eventCode;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** The person who is to do it. */
  public String owner() {
    return owner;
  }

  /** The owner's department, whose members may take the task over. */
  public String department() {
    return department;
  }

  /** The date that it was started with; empty where the deadline table decides. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  public FollowUpOrigin origin() {
    return origin;
  }

  /** What it goes back to, such as {@code incident/12}; may be empty. */
  public String reference() {
    return reference;
  }

  public FollowUpStatus status() {
    return status;
  }

  /** Empty where the product started it. */
  public Optional<String> startedBy() {
    return Optional.ofNullable(startedBy);
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** What its owner says was done; empty as long as nothing is. */
  public Optional<String> workDone() {
    return Optional.ofNullable(workDone);
  }

  public Optional<String> evidence() {
    return Optional.ofNullable(evidence);
  }

  public Optional<String> workedBy() {
    return Optional.ofNullable(workedBy);
  }

  public Optional<Instant> workedAt() {
    return Optional.ofNullable(workedAt);
  }

  /** What quality assurance found missing the last time. */
  public Optional<String> missing() {
    return Optional.ofNullable(missing);
  }

  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
