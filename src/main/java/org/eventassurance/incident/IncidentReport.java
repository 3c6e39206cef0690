package org.eventassurance.incident;

import java.time.Instant;

/**
 * What somebody reports of an incident.
 *
 * @param systemId the system of the service catalogue that is affected
 * @param seen what is seen, in the reporter's words
 * @param detectedAt since when
 */
record IncidentReport(
    String eventCode,
    String systemId,
    Severity severity,
    SecurityGrade securityGrade,
    String seen,
    Instant detectedAt,
    String reportedBy) {}
