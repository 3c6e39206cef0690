package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** What can be an exception to the freeze at all, who may approve it, and for how long (B4). */
@Component
class ExceptionPolicy {

  private final ExceptionTable table;
  private final Freezes freezes;
  private final MajorEvents events;
  private final EventWords words;
  private final Clock clock;

  ExceptionPolicy(
      ExceptionTable table, Freezes freezes, MajorEvents events, EventWords words, Clock clock) {
    this.table = table;
    this.freezes = freezes;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The table's rule for a request.
   *
   * @throws Problem 400 if the table has no such class
   */
  ExceptionRule rule(ExceptionRequest request) {
    String level = events.get(request.eventCode()).level().map(AssuranceLevel::name).orElse(null);
    return table
        .rule(request.exceptionClass(), level)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "exceptionClass",
                    "There is no such exception to the freeze: the change waits for its end."));
  }

  /**
   * Passes a request that can be decided.
   *
   * @throws Problem 400 naming what to mend
   */
  void check(ExceptionRequest request) {
    ExceptionRule rule = rule(request);
    checkPeriod("wantedUntil", request.wantedFrom(), request.wantedUntil(), rule.longestValidity());
    FreezeWindow freeze =
        freezes
            .of(request.eventCode())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "event",
                        "The event is cancelled and freezes nothing: no exception is needed."));
    if (!freeze.overlaps(request.wantedFrom(), request.wantedUntil())) {
      throw Problem.invalid(
          "wantedFrom",
          "Production is frozen from %s to %s: at that time the change needs no exception.",
          words.time(freeze.from()),
          words.time(freeze.until()));
    }
  }

  /**
   * Passes a person who may decide about an exception.
   *
   * @throws Problem 400 for whoever requested it
   */
  void checkApprover(ChangeException exception, String personId) {
    if (exception.requestedBy().equals(personId)) {
      throw Problem.invalid(
          "decision", "You requested this exception yourself: somebody else has to decide.");
    }
  }

  /**
   * Passes a validity that the table allows.
   *
   * @throws Problem 400 naming what to mend
   */
  void checkValidity(ChangeException exception, Instant from, Instant until) {
    if (from == null) {
      throw Problem.invalid("validFrom", "Say from when the exception holds.");
    }
    checkPeriod("validUntil", from, until, exception.longestValidity());
  }

  private void checkPeriod(String field, Instant from, Instant until, Duration longest) {
    if (until == null) {
      throw Problem.invalid(field, "Say until when the exception holds.");
    }
    if (!until.isAfter(from)) {
      throw Problem.invalid(field, "The end must be after the beginning.");
    }
    if (!until.isAfter(clock.instant())) {
      throw Problem.invalid(field, "This time is over: choose an end in the future.");
    }
    if (until.isAfter(from.plus(longest))) {
      throw Problem.invalid(
          field,
          "An exception of this class holds for %s at the most: choose %s or earlier.",
          spoken(longest),
          words.time(from.plus(longest)));
    }
  }

  static String spoken(Duration longest) {
    long hours = longest.toHours();
    return longest.equals(Duration.of(hours, ChronoUnit.HOURS))
        ? hours + " h"
        : longest.toMinutes() + " min";
  }
}
