package org.eventassurance.hazard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A single point of failure, a security hole or whatever else could harm an event (E19). */
public class Hazard {

  /** Where a hazard stands. */
  public enum Status {
    /** Somebody has to remove it. */
    OPEN,
    /** It is to stay for now; that is not approved yet. */
    ACCEPTANCE_ASKED,
    /** It stays for now; when that time is over it is open again. */
    ACCEPTED,
    /** Its department says that it is gone; that is looked at again. */
    REMOVAL_REPORTED,
    REMOVED
  }

  /** How a hazard was found. */
  public enum Origin {
    REPORTED,
    INSPECTED,
    /** Somebody measured a value that fails. */
    FAILED_CHECK,
    /** An automatic check failed. */
    MACHINE
  }

  /** What was seen when somebody looked again whether it is gone. */
  public enum Review {
    GONE,
    STILL_THERE
  }

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String eventCode;
  private String department;
  private String systemId;
  private Severity severity;
  private String description;
  private String owner;
  private Origin origin;
  private String reportedBy;
  private Instant reportedAt;
  private Status status;
  private String handledBy;
  private Instant handledAt;
  private String evidence;
  private String acceptanceReason;
  private Instant acceptedUntil;
  private Long contingencyPlanId;
  private List<String> noticeTo = List.of();
  private String decidedBy;
  private Instant decidedAt;
  private String decisionReason;
  private Instant dueAt;
  private String checkName;
  private String item;
  private Instant passesSince;
  private Review reviewAnswer;
  private String reviewNote;
  private String reviewedBy;
  private Instant reviewedAt;
  private List<HazardNotice> notices = new ArrayList<>();

  @PersistenceCreator
  private Hazard() {}

  /** A new hazard, which the department of its owner has to remove. */
  static Hazard reported(HazardReport report, String department, Instant at) {
    Hazard hazard = new Hazard();
    hazard.eventCode = report.eventCode();
    hazard.department = department;
    hazard.systemId = report.systemId();
    hazard.severity = report.severity();
    hazard.description = report.description();
    hazard.owner = report.owner();
    hazard.origin = report.origin();
    hazard.reportedBy = report.reportedBy();
    hazard.reportedAt = at;
    hazard.dueAt = report.dueAt();
    hazard.checkName = report.checkName();
    hazard.item = report.item();
    hazard.status = Status.OPEN;
    return hazard;
  }

  void reportRemoval(String evidenceOfIt, String by, Instant at) {
    status = Status.REMOVAL_REPORTED;
    evidence = evidenceOfIt;
    handledBy = by;
    handledAt = at;
  }

  void review(Review answer, String note, String by, Instant at) {
    status = answer == Review.GONE ? Status.REMOVED : Status.OPEN;
    reviewAnswer = answer;
    reviewNote = note;
    reviewedBy = by;
    reviewedAt = at;
  }

  /** Notes whether the check that found it passes again, and since when. */
  void noteCheck(boolean passes, Instant at) {
    if (!passes) {
      passesSince = null;
    } else if (passesSince == null) {
      passesSince = at;
    }
  }

  void reopen() {
    status = Status.OPEN;
  }

  void askAcceptance(AcceptanceRequest request, Instant at) {
    status = Status.ACCEPTANCE_ASKED;
    acceptanceReason = request.reason();
    acceptedUntil = request.until();
    contingencyPlanId = request.contingencyPlanId();
    noticeTo = List.copyOf(request.noticeTo());
    handledBy = request.by();
    handledAt = at;
    decidedBy = null;
    decidedAt = null;
    decisionReason = null;
  }

  void giveNotice(Instant at, List<String> recipients) {
    notices.add(new HazardNotice(at, recipients));
  }

  void decide(boolean accepted, String reason, String by, Instant at) {
    status = accepted ? Status.ACCEPTED : Status.OPEN;
    decisionReason = reason;
    decidedBy = by;
    decidedAt = at;
  }

  public long id() {
    return id;
  }

  public String eventCode() {
    return eventCode;
  }

  /** The id of the department that has to remove it. */
  public String department() {
    return department;
  }

  /** The system of the service catalogue that it is in; empty if it is in no single one. */
  public Optional<String> systemId() {
    return Optional.ofNullable(systemId);
  }

  public Severity severity() {
    return severity;
  }

  public String description() {
    return description;
  }

  /** The person who sees to it. */
  public String owner() {
    return owner;
  }

  public Origin origin() {
    return origin;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** Where it stood at last; an acceptance may have run out since, see {@link #statusAt}. */
  public Status status() {
    return status;
  }

  /** Where it stands at a moment: what was accepted until then is open again. */
  public Status statusAt(Instant now) {
    return status == Status.ACCEPTED && !now.isBefore(acceptedUntil) ? Status.OPEN : status;
  }

  /** Who removed it or asked for its acceptance; empty while nobody has. */
  public Optional<String> handledBy() {
    return Optional.ofNullable(handledBy);
  }

  public Optional<Instant> handledAt() {
    return Optional.ofNullable(handledAt);
  }

  /** What shows that it is removed. */
  public Optional<String> evidence() {
    return Optional.ofNullable(evidence);
  }

  /** Why it can't be removed for now. */
  public Optional<String> acceptanceReason() {
    return Optional.ofNullable(acceptanceReason);
  }

  /** Until when it is, or would be, accepted. */
  public Optional<Instant> acceptedUntil() {
    return Optional.ofNullable(acceptedUntil);
  }

  /** The contingency plan that helps if it strikes. */
  public Optional<Long> contingencyPlanId() {
    return Optional.ofNullable(contingencyPlanId);
  }

  /** Who approved or refused that it stays. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public Optional<String> decisionReason() {
    return Optional.ofNullable(decisionReason);
  }

  /** Until when it is to be removed; empty for one from before there were such dates. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** The automatic check that found it; empty if people did. */
  public Optional<String> checkName() {
    return Optional.ofNullable(checkName);
  }

  /** What of the system the automatic check found; empty if people found it. */
  public Optional<String> item() {
    return Optional.ofNullable(item);
  }

  /** Since when the check that found it passes again; empty as long as it does not. */
  public Optional<Instant> passesSince() {
    return Optional.ofNullable(passesSince);
  }

  /** What was seen when its removal was looked at last; empty if it was not. */
  public Optional<Review> reviewAnswer() {
    return Optional.ofNullable(reviewAnswer);
  }

  /** What was said of its removal then. */
  public Optional<String> reviewNote() {
    return Optional.ofNullable(reviewNote).filter(note -> !note.isEmpty());
  }

  /** Who looked then; empty for the check that found it. */
  public Optional<String> reviewedBy() {
    return Optional.ofNullable(reviewedBy);
  }

  public Optional<Instant> reviewedAt() {
    return Optional.ofNullable(reviewedAt);
  }

  /** Whom the notice names that it stays, beside those who always get it. */
  List<String> noticeTo() {
    return List.copyOf(noticeTo);
  }

  /** All notices that it stays, in their order. */
  public List<HazardNotice> notices() {
    return List.copyOf(notices);
  }
}
