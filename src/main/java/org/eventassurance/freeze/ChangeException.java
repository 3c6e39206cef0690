package org.eventassurance.freeze;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private List<String> events;
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
  private Instant letThroughAt;
  private Instant endedAt;

  @PersistenceCreator
  private ChangeException() {}

  static ChangeException requested(ExceptionRequest request, ExceptionTerms terms, Instant at) {
    ExceptionRule rule = terms.rule();
    ChangeException exception = new ChangeException();
    exception.eventCode = terms.eventCode();
    exception.events = terms.events();
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

  /**
   * @param frozenFor codes of the events that freeze the system while it holds
   */
  void approve(Decision decision, Instant from, Instant until, List<String> frozenFor) {
    decide(Status.APPROVED, decision);
    validFrom = from;
    validUntil = until;
    events = List.copyOf(frozenFor);
  }

  void refuse(Decision decision) {
    decide(Status.REFUSED, decision);
  }

  private void decide(Status outcome, Decision decision) {
    status = outcome;
    decidedBy = decision.by();
    decisionReason = decision.reason();
    decidedAt = decision.at();
  }

  void use(UseResult result, String note, Instant at) {
    status = Status.USED;
    useResult = result;
    useNote = note;
    usedAt = at;
  }

  void notUsed(String note, Instant at) {
    status = Status.UNUSED;
    useNote = note;
    endedAt = at;
  }

  /** Its time is over: what the gate has let through by it was used, however it went. */
  void expire(Instant at) {
    status = letThroughAt == null ? Status.EXPIRED : Status.USED;
    usedAt = letThroughAt;
    endedAt = at;
  }

  /** Whether production may be changed by it at that moment. */
  public boolean isRunning(Instant moment) {
    return status == Status.APPROVED && !moment.isBefore(validFrom) && moment.isBefore(validUntil);
  }

  public Long id() {
    return id;
  }

  /** The event that it was requested for; its process belongs to it. */
  public String eventCode() {
    return eventCode;
  }

  /** Codes of all events to whose freeze it is an exception. */
  public List<String> events() {
    return List.copyOf(events);
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

  /** When the gate let its change through for the first time; empty as long as it has not. */
  public Optional<Instant> letThroughAt() {
    return Optional.ofNullable(letThroughAt);
  }

  /** When it ran out or was given back unused; empty unless it did. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /**
   * What somebody decided.
   *
   * @param reason for the requester to read
   */
  record Decision(String by, String reason, Instant at) {}

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
