package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** What is told of an incident has happened after it began, and not in the future. */
@Component
class IncidentMoments {

  private final Clock clock;

  IncidentMoments(Clock clock) {
    this.clock = clock;
  }

  /**
   * Passes a moment at which it can have happened.
   *
   * @throws Problem 400 naming the field
   */
  void check(Incident incident, String field, Instant moment) {
    if (moment.isAfter(clock.instant())) {
      throw Problem.invalid(field, "This moment is in the future: give when it really happened.");
    }
    if (moment.isBefore(incident.detectedAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw Problem.invalid(
          field, "This moment is before the incident began: give when it really happened.");
    }
  }
}
