package org.eventassurance.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an incident stands against its clocks.
 *
 * @param noticeDueAt when its notice goes out by itself, unless somebody has sent it (E24)
 * @param outage how long service is, or was, disturbed
 * @param reportDueAt until when the authority hears of it first; empty if nothing is owed (B8)
 * @param plan the contingency plan that is carried out now
 */
public record IncidentStanding(
    Incident incident,
    Instant noticeDueAt,
    Duration outage,
    Optional<Instant> reportDueAt,
    Optional<PlanCall> plan) {

  /** Whether departments have still to be told. */
  public boolean untold() {
    return incident.notifiedAt().isEmpty();
  }

  /** Whether the authority has still to hear of it. */
  public boolean unreported() {
    return reportDueAt.isPresent() && incident.authorityToldAt().isEmpty();
  }
}
