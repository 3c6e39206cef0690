package org.eventassurance.hazard;

/**
 * What somebody, or a check, says of a hazard.
 *
 * @param systemId the system of the service catalogue that it is in, or null
 * @param owner the person who sees to it; the hazard goes to this person's department
 */
record HazardReport(
    String eventCode,
    String systemId,
    Severity severity,
    String description,
    String owner,
    Hazard.Origin origin,
    String reportedBy) {}
