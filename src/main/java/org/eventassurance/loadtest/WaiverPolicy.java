package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Instant;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** What a waiver of a failed test must keep to. */
@Component
class WaiverPolicy {

  private final Clock clock;

  WaiverPolicy(Clock clock) {
    this.clock = clock;
  }

  /**
   * Passes an expiry to come that is no later than the event's end.
   *
   * @throws Problem 400 for another
   */
  void checkExpiry(MajorEvent event, String field, Instant expiresAt) {
    if (!expiresAt.isAfter(clock.instant())) {
      throw Problem.invalid(field, "A waiver that has expired waives nothing: give a later time.");
    }
    if (expiresAt.isAfter(event.window().endsAt())) {
      throw Problem.invalid(
          field, "A waiver ends with the event at the latest: give an earlier time.");
    }
  }

  /**
   * Passes whoever has not asked for it.
   *
   * @throws Problem 400 for who has
   */
  void checkApprover(Waiver waiver, String field, String person) {
    if (waiver.askedBy().equals(person)) {
      throw Problem.invalid(
          field, "You asked for this waiver: somebody else of the leadership decides on it.");
    }
  }
}
