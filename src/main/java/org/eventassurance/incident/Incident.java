package org.eventassurance.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.followup.PlannedAction;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * An incident of an event, with the moments by which it is measured: detected, notified, restored,
 * closed. All times are instants.
 */
public class Incident {

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String eventCode;
  private String systemId;
  private String department;
  private Severity severity;
  private SecurityGrade securityGrade;
  private SeenBy seenBy;
  private String seen;
  private Instant detectedAt;
  private String reportedBy;
  private Instant reportedAt;
  private String processInstanceId;
  private List<String> notifiedDepartments = List.of();
  private List<String> noticeRecipients = List.of();
  private String noticeText;
  private String notifiedBy;
  private Instant notifiedAt;
  private Instant reportableSince;
  private String authority;
  private String authorityReference;
  private Instant authorityToldAt;
  private Instant progressToldAt;
  private Instant summarySentAt;
  private Measure measure;
  private String measureTaken;
  private String restoredBy;
  private Instant restoredAt;
  private String cause;
  private String causeFoundBy;
  private String causeMissing;
  private String causeReviewedBy;
  private List<PlannedAction> actions = List.of();
  private String noActionReason;
  private Dismissal dismissal;
  private String dismissalReason;
  private Long duplicateOf;
  private String dismissedBy;
  private Instant closedAt;

  @PersistenceCreator
  private Incident() {}

  static Incident reported(
      IncidentReport report,
      Severity severity,
      String department,
      String processInstanceId,
      Instant at) {
    Incident incident = new Incident();
    incident.eventCode = report.eventCode();
    incident.systemId = report.systemId();
    incident.department = department;
    incident.severity = severity;
    incident.securityGrade = report.securityGrade();
    incident.seenBy = report.seenBy();
    incident.seen = report.seen();
    incident.detectedAt = report.detectedAt();
    incident.reportedBy = report.reportedBy();
    incident.reportedAt = at;
    incident.processInstanceId = processInstanceId;
    return incident;
  }

  void rate(Severity newSeverity) {
    severity = newSeverity;
  }

  void grade(SecurityGrade newGrade) {
    securityGrade = newGrade;
  }

  void reportableSince(Instant since) {
    reportableSince = since;
  }

  void notified(IncidentNotice notice, List<String> departments, String by, Instant at) {
    notifiedDepartments = List.copyOf(departments);
    noticeRecipients = List.copyOf(notice.recipients());
    noticeText = notice.text();
    notifiedBy = by;
    notifiedAt = at;
  }

  void restored(Measure by, String taken, String person, Instant at) {
    measure = by;
    measureTaken = taken;
    restoredBy = person;
    restoredAt = at;
  }

  void authorityTold(String whom, String reference, Instant at) {
    authority = whom;
    authorityReference = reference;
    authorityToldAt = at;
  }

  void progressTold(Instant at) {
    progressToldAt = at;
  }

  void summarySent(Instant at) {
    summarySentAt = at;
  }

  void explained(String rootCause, List<PlannedAction> whatToChange, String whyNothing, String by) {
    cause = rootCause;
    actions = List.copyOf(whatToChange);
    noActionReason = whyNothing;
    causeFoundBy = by;
    causeMissing = null;
  }

  void causeAccepted(String by) {
    causeReviewedBy = by;
  }

  void causeSentBack(String missing, String by) {
    causeMissing = missing;
    causeReviewedBy = by;
  }

  void dismiss(Dismissal why, String reason, Long other, String by, Instant at) {
    dismissal = why;
    dismissalReason = reason;
    duplicateOf = other;
    dismissedBy = by;
    closedAt = at;
  }

  void close(Instant at) {
    closedAt = at;
  }

  public Long id() {
    return id;
  }

  public String eventCode() {
    return eventCode;
  }

  /** The affected system of the service catalogue. */
  public String systemId() {
    return systemId;
  }

  /** The department that answers for the affected system. */
  public String department() {
    return department;
  }

  public Severity severity() {
    return severity;
  }

  public SecurityGrade securityGrade() {
    return securityGrade;
  }

  public SeenBy seenBy() {
    return seenBy;
  }

  /** What was seen, in the reporter's words. */
  public String seen() {
    return seen;
  }

  public Instant detectedAt() {
    return detectedAt;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** The process that handles it; empty for one that began under the first version of the model. */
  Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }

  /** Ids of the departments that were told of it (E24). */
  public List<String> notifiedDepartments() {
    return List.copyOf(notifiedDepartments);
  }

  /** Ids of the people who got the notice. */
  public List<String> noticeRecipients() {
    return List.copyOf(noticeRecipients);
  }

  /** The notice as it went out; empty as long as none has. */
  public Optional<String> noticeText() {
    return Optional.ofNullable(noticeText);
  }

  /** Who sent the notice; empty as long as none has gone out, and if it went out by itself. */
  public Optional<String> notifiedBy() {
    return Optional.ofNullable(notifiedBy);
  }

  public Optional<Instant> notifiedAt() {
    return Optional.ofNullable(notifiedAt);
  }

  /** From when on the authority's limit runs; empty if it need not be told (B8). */
  public Optional<Instant> reportableSince() {
    return Optional.ofNullable(reportableSince);
  }

  /** Which authority was told, if one had to be (B8). */
  public Optional<String> authority() {
    return Optional.ofNullable(authority);
  }

  /** The number that the authority gave. */
  public Optional<String> authorityReference() {
    return Optional.ofNullable(authorityReference);
  }

  /** When the authority was told, if it had to be (B8). */
  public Optional<Instant> authorityToldAt() {
    return Optional.ofNullable(authorityToldAt);
  }

  /** When the authority last heard how the incident goes on. */
  public Optional<Instant> progressToldAt() {
    return Optional.ofNullable(progressToldAt);
  }

  public Optional<Instant> summarySentAt() {
    return Optional.ofNullable(summarySentAt);
  }

  /** By what service was restored; empty as long as it is not. */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** What was done to restore service, in words; empty as long as it is not restored. */
  public String measureTaken() {
    return measureTaken == null ? "" : measureTaken;
  }

  public Optional<String> restoredBy() {
    return Optional.ofNullable(restoredBy);
  }

  public Optional<Instant> restoredAt() {
    return Optional.ofNullable(restoredAt);
  }

  /** How long service was disturbed: until it was restored or dismissed, else until now. */
  public Duration outage(Instant now) {
    Instant end = restoredAt().or(this::closedAt).orElse(now);
    return end.isBefore(detectedAt) ? Duration.ZERO : Duration.between(detectedAt, end);
  }

  /** The root cause; empty as long as it is not found. */
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  public Optional<String> causeFoundBy() {
    return Optional.ofNullable(causeFoundBy);
  }

  /** What the review found missing the last time. */
  public Optional<String> causeMissing() {
    return Optional.ofNullable(causeMissing);
  }

  /** Who looked at cause and actions last, for the quality committee or quality assurance. */
  public Optional<String> causeReviewedBy() {
    return Optional.ofNullable(causeReviewedBy);
  }

  /** What has to change so that it does not happen again. */
  public List<PlannedAction> actions() {
    return List.copyOf(actions);
  }

  /** Why nothing has to change. */
  public Optional<String> noActionReason() {
    return Optional.ofNullable(noActionReason);
  }

  /** Empty for an incident that was one. */
  public Optional<Dismissal> dismissal() {
    return Optional.ofNullable(dismissal);
  }

  public Optional<String> dismissalReason() {
    return Optional.ofNullable(dismissalReason);
  }

  /** The number of the incident that this one is the same as. */
  public Optional<Long> duplicateOf() {
    return Optional.ofNullable(duplicateOf);
  }

  public Optional<String> dismissedBy() {
    return Optional.ofNullable(dismissedBy);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Whether it is still handled. */
  public boolean isOpen() {
    return closedAt == null;
  }

  /** How far it is handled. */
  public State state() {
    if (dismissal != null) {
      return State.DISMISSED;
    }
    if (closedAt != null) {
      return State.CLOSED;
    }
    return restoredAt == null ? State.OPEN : State.RESTORED;
  }

  /** How far an incident is handled. */
  public enum State {
    /** Service is not restored yet. */
    OPEN,
    /** Service is restored, the root cause is sought. */
    RESTORED,
    CLOSED,
    /** It was a false alarm, or is handled as another incident. */
    DISMISSED
  }
}
