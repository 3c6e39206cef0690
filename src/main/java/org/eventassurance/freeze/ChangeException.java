package org.eventassurance.freeze;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** An exception to the change freeze of an event, from its request to its use or expiry (B4). */
public class ChangeException {

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String eventCode;
  private String systemId;
  private String exceptionClass;
  private String changeReference;
  private String description;
  private String evidence;
  private String rollbackPlan;
  private String requestedBy;
  private Instant requestedAt;
  private Instant wantedFrom;
  private Instant wantedUntil;
  private String approverRole;
  private String evidenceNeeded;
  private String longestValidity;
  private String ruleReason;
  private Status status;
  private String decidedBy;
  private Instant decidedAt;
  private String decisionReason;
  private Instant validFrom;
  private Instant validUntil;
  private UseResult useResult;
  private String useNote;
  private Instant usedAt;

  @PersistenceCreator
  private ChangeException() {}

  static ChangeException requested(ExceptionRequest request, ExceptionRule rule, Instant at) {
    ChangeException exception = new ChangeException();
    exception.eventCode = request.eventCode();
    exception.systemId = request.systemId();
    exception.exceptionClass = request.exceptionClass();
    exception.changeReference = request.changeReference();
    exception.description = request.description();
    exception.evidence = request.evidence();
    exception.rollbackPlan = request.rollbackPlan();
    exception.requestedBy = request.requestedBy();
    exception.requestedAt = at;
    exception.wantedFrom = request.wantedFrom();
    exception.wantedUntil = request.wantedUntil();
    exception.approverRole = rule.approverRole();
    exception.evidenceNeeded = rule.evidence();
    exception.longestValidity = rule.longestValidity().toString();
    exception.ruleReason = rule.reason();
    exception.status = Status.REQUESTED;
    return exception;
  }

  void approve(String by, String reason, Instant from, Instant until, Instant at) {
    decide(Status.APPROVED, by, reason, at);
    validFrom = from;
    validUntil = until;
  }

  void refuse(String by, String reason, Instant at) {
    decide(Status.REFUSED, by, reason, at);
  }

  private void decide(Status outcome, String by, String reason, Instant at) {
    status = outcome;
    decidedBy = by;
    decisionReason = reason;
    decidedAt = at;
  }

  void use(UseResult result, String note, Instant at) {
    status = Status.USED;
    useResult = result;
    useNote = note;
    usedAt = at;
  }

  void notUsed(String note) {
    status = Status.UNUSED;
    useNote = note;
  }

  void expire() {
    status = Status.EXPIRED;
  }

  /** Whether production may be changed by it at that moment. */
  public boolean isRunning(Instant moment) {
    return status == Status.APPROVED && !moment.isBefore(validFrom) && moment.isBefore(validUntil);
  }

  public Long id() {
    return id;
  }

  public String eventCode() {
    return eventCode;
  }

  /** The system of the service catalogue that is changed. */
  public String systemId() {
    return systemId;
  }

  /** A class of the table {@code freeze-exception}. */
  public String exceptionClass() {
    return exceptionClass;
  }

  /** The change's number in the change system. */
  public String changeReference() {
    return changeReference;
  }

  /** What is changed, and why it can't wait. */
  public String description() {
    return description;
  }

  public String evidence() {
    return evidence;
  }

  public String rollbackPlan() {
    return rollbackPlan;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant wantedFrom() {
    return wantedFrom;
  }

  public Instant wantedUntil() {
    return wantedUntil;
  }

  /** The role that decides, by the table as it was when the exception was requested. */
  public String approverRole() {
    return approverRole;
  }

  /** What the table wants to see, as a sentence. */
  public String evidenceNeeded() {
    return evidenceNeeded;
  }

  /** For how long it may hold at the most. */
  public Duration longestValidity() {
    return Duration.parse(longestValidity);
  }

  /** Why the table has it so, as a sentence. */
  public String ruleReason() {
    return ruleReason;
  }

  public Status status() {
    return status;
  }

  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** What the approver gave as reason; empty as long as nobody has decided. */
  public String decisionReason() {
    return decisionReason == null ? "" : decisionReason;
  }

  /** From when it holds; empty unless it was approved. */
  public Optional<Instant> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  /** Until when it holds; empty unless it was approved. */
  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  public Optional<UseResult> useResult() {
    return Optional.ofNullable(useResult);
  }

  public Optional<String> useNote() {
    return Optional.ofNullable(useNote);
  }

  public Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }

  /** How far an exception has come. */
  public enum Status {
    REQUESTED,
    APPROVED,
    REFUSED,
    USED,
    UNUSED,
    EXPIRED
  }

  /** How the change went. */
  public enum UseResult {
    SUCCEEDED,
    ROLLED_BACK
  }
}
