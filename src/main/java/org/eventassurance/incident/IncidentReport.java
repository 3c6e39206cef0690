package org.eventassurance.incident;

import java.time.Instant;

/**
 * What somebody, or some program, reports of an incident.
 *
 * @param systemId the system of the service catalogue that is affected
 * @param severity null where the table {@code incident-severity} alone decides
 * @param seen what is seen, in the reporter's words
 * @param detectedAt since when
 * @param reportedBy a person's id, or a program's name
 */
public record IncidentReport(
    String eventCode,
    String systemId,
    Severity severity,
    SecurityGrade securityGrade,
    SeenBy seenBy,
    String seen,
    Instant detectedAt,
    String reportedBy) {

  /** What monitoring has noticed. */
  public IncidentReport(
      String eventCode,
      String systemId,
      Severity severity,
      SecurityGrade securityGrade,
      String seen,
      Instant detectedAt,
      String reportedBy) {
    this(
        eventCode,
        systemId,
        severity,
        securityGrade,
        SeenBy.MONITORING,
        seen,
        detectedAt,
        reportedBy);
  }
}
