package org.eventassurance.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private String seen;
  private Instant detectedAt;
  private String reportedBy;
  private Instant reportedAt;
  private List<String> notifiedDepartments = List.of();
  private String notifiedBy;
  private Instant notifiedAt;
  private String authority;
  private String authorityReference;
  private Instant authorityToldAt;
  private Instant summarySentAt;
  private Measure measure;
  private String measureTaken;
  private String restoredBy;
  private Instant restoredAt;
  private String cause;
  private String remedy;
  private String remedyOwner;
  private LocalDate remedyUntil;
  private Instant closedAt;

  @PersistenceCreator
  private Incident() {}

  static Incident reported(IncidentReport report, String department, Instant at) {
    Incident incident = new Incident();
    incident.eventCode = report.eventCode();
    incident.systemId = report.systemId();
    incident.department = department;
    incident.severity = report.severity();
    incident.securityGrade = report.securityGrade();
    incident.seen = report.seen();
    incident.detectedAt = report.detectedAt();
    incident.reportedBy = report.reportedBy();
    incident.reportedAt = at;
    return incident;
  }

  void notified(List<String> departments, String by, Instant at) {
    notifiedDepartments = List.copyOf(departments);
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

  void summarySent(Instant at) {
    summarySentAt = at;
  }

  void explained(String rootCause, String whatToChange, String owner, LocalDate until) {
    cause = rootCause;
    remedy = whatToChange;
    remedyOwner = owner;
    remedyUntil = until;
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

  /** Ids of the departments that the quality liaison has told (E24). */
  public List<String> notifiedDepartments() {
    return List.copyOf(notifiedDepartments);
  }

  public Optional<String> notifiedBy() {
    return Optional.ofNullable(notifiedBy);
  }

  public Optional<Instant> notifiedAt() {
    return Optional.ofNullable(notifiedAt);
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

  /** The root cause; empty as long as it is not found. */
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  /** What must be changed so that it does not happen again. */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  /** Who sees to the remedy. */
  public Optional<String> remedyOwner() {
    return Optional.ofNullable(remedyOwner);
  }

  public Optional<LocalDate> remedyUntil() {
    return Optional.ofNullable(remedyUntil);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** How far it is handled. */
  public State state() {
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
    CLOSED
  }
}
