package org.eventassurance.hazard;

import java.time.Instant;

/**
 * What somebody, or a check, says of a hazard.
 *
 * @param systemId the system of the service catalogue that it is in, or null
 * @param owner the person who sees to it; the hazard goes to this person's department
 * @param dueAt until when it is to be removed, or null for the usual time
 * @param department the department that has to remove it, or null for its owner's
 * @param checkName the automatic check that found it, or null
 * @param item what of the system that check found, or null
 */
record HazardReport(
    String eventCode,
    String systemId,
    Severity severity,
    String description,
    String owner,
    Hazard.Origin origin,
    String reportedBy,
    Instant dueAt,
    String department,
    String checkName,
    String item) {

  /** What people found. */
  static HazardReport byPeople(
      String eventCode,
      String systemId,
      Severity severity,
      String description,
      String owner,
      Hazard.Origin origin,
      String reportedBy) {
    return new HazardReport(
        eventCode,
        systemId,
        severity,
        description,
        owner,
        origin,
        reportedBy,
        null,
        null,
        null,
        null);
  }

  /** The same, to be removed until then; null for the usual time. */
  HazardReport dueAt(Instant moment) {
    return new HazardReport(
        eventCode,
        systemId,
        severity,
        description,
        owner,
        origin,
        reportedBy,
        moment,
        department,
        checkName,
        item);
  }
}
