package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * What can be an exception to the freeze at all, who may approve it, and for how long (B4): the
 * same by the form, by REST and again when it is decided.
 */
@Component
class ExceptionPolicy {

  static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_TEXT = 2000;

  /** Fewer characters say no way back. */
  private static final int SHORTEST_PLAN = 15;

  private final ExceptionTable table;
  private final Freezes freezes;
  private final ServiceCatalogue catalogue;
  private final MajorEvents events;
  private final ApproverCircle approvers;
  private final EventWords words;
  private final Clock clock;

  ExceptionPolicy(
      ExceptionTable table,
      Freezes freezes,
      ServiceCatalogue catalogue,
      MajorEvents events,
      ApproverCircle approvers,
      EventWords words,
      Clock clock) {
    this.table = table;
    this.freezes = freezes;
    this.catalogue = catalogue;
    this.events = events;
    this.approvers = approvers;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The terms of a request that can be decided.
   *
   * @throws Problem 400 naming what to mend
   */
  ExceptionTerms terms(ExceptionRequest request) {
    checkTexts(request);
    checkBegin("wantedFrom", request.wantedFrom());
    checkEnd("wantedUntil", request.wantedFrom(), request.wantedUntil());
    List<EventFreeze> freezing = freezing(request);
    ExceptionRule rule = rule(request.exceptionClass(), freezing);
    checkLength("wantedUntil", request.wantedFrom(), request.wantedUntil(), rule.longestValidity());
    return terms(home(request, freezing), freezing, rule);
  }

  /**
   * The terms of an exception as they are now, which may be others than at its request.
   *
   * @throws Problem 400 naming what to mend
   */
  ExceptionTerms termsNow(ChangeException exception, Instant from, Instant until) {
    List<EventFreeze> freezing = freezing(exception.systemId(), from, until);
    if (freezing.isEmpty()) {
      throw Problem.invalid(
          "validFrom", "Nothing is frozen at that time: choose a time within the freeze.");
    }
    return terms(exception.eventCode(), freezing, rule(exception.exceptionClass(), freezing));
  }

  /**
   * Passes a person who may decide about an exception: one of its approvers, and neither whoever
   * requested it nor somebody who only stands in for them.
   *
   * @throws Problem 400 for everybody else
   */
  void checkApprover(ChangeException exception, String personId) {
    if (exception.requestedBy().equals(personId)) {
      throw Problem.invalid(
          "decision", "You requested this exception yourself: somebody else has to decide.");
    }
    if (!approvers.mayDecide(exception, personId)) {
      throw Problem.invalid(
          "decision",
          "Only those decide whom the table of exceptions names, and nobody in the place of %s,"
              + " who requested it: give the task to somebody else.",
          words.person(exception.requestedBy()));
    }
  }

  /**
   * Passes a validity that the table allows, at the exception's request and now.
   *
   * @throws Problem 400 naming what to mend
   */
  void checkValidity(ChangeException exception, Instant from, Instant until) {
    checkBegin("validFrom", from);
    checkEnd("validUntil", from, until);
    ExceptionRule now = termsNow(exception, from, until).rule();
    if (!now.approverRole().equals(exception.approverRole())) {
      throw Problem.invalid(
          "decision",
          "By now an event of another level freezes this system too, and others decide: refuse, so"
              + " that the exception is requested anew.");
    }
    checkLength(
        "validUntil", from, until, shorter(exception.longestValidity(), now.longestValidity()));
  }

  private void checkTexts(ExceptionRequest request) {
    List<FieldError> errors = new ArrayList<>();
    if (catalogue.system(request.systemId()).isEmpty()) {
      errors.add(
          new FieldError("system", "'%s' is not in the service catalogue.", request.systemId()));
    }
    if (!table.classes().contains(request.exceptionClass())) {
      errors.add(noSuchClass());
    }
    checkText("changeReference", request.changeReference(), LONGEST_REFERENCE, errors);
    checkText("description", request.description(), LONGEST_TEXT, errors);
    checkText("evidence", request.evidence(), LONGEST_TEXT, errors);
    checkText("rollbackPlan", request.rollbackPlan(), LONGEST_TEXT, errors);
    int plan = request.rollbackPlan().length();
    if (plan > 0 && plan < SHORTEST_PLAN) {
      errors.add(
          new FieldError(
              "rollbackPlan",
              "Say in %s characters or more how you get back, how long it takes and how you notice"
                  + " that you must.",
              SHORTEST_PLAN));
    }
    Problem.refuseAny(errors);
  }

  private static void checkText(String field, String text, int longest, List<FieldError> errors) {
    if (text.isEmpty()) {
      errors.add(new FieldError(field, "Fill this in: without it nobody can decide."));
    } else if (text.length() > longest) {
      errors.add(new FieldError(field, "Use at most %s characters.", longest));
    }
  }

  private static void checkBegin(String field, Instant from) {
    if (from == null) {
      throw Problem.invalid(field, "Say from when the exception holds.");
    }
  }

  private void checkEnd(String field, Instant from, Instant until) {
    if (until == null) {
      throw Problem.invalid(field, "Say until when the exception holds.");
    }
    if (!until.isAfter(from)) {
      throw Problem.invalid(field, "The end must be after the beginning.");
    }
    if (!until.isAfter(clock.instant())) {
      throw Problem.invalid(field, "This time is over: choose an end in the future.");
    }
  }

  private void checkLength(String field, Instant from, Instant until, Duration longest) {
    if (until.isAfter(from.plus(longest))) {
      throw Problem.invalid(
          field,
          "An exception of this class holds for %s at the most: choose %s or earlier.",
          spoken(longest),
          words.time(from.plus(longest)));
    }
  }

  /** The events that freeze the system at the time wanted, the strictest first. */
  private List<EventFreeze> freezing(ExceptionRequest request) {
    List<EventFreeze> freezing =
        freezing(request.systemId(), request.wantedFrom(), request.wantedUntil());
    String named = request.eventCode();
    boolean needless =
        named == null
            ? freezing.isEmpty()
            : freezing.stream().noneMatch(event -> event.code().equals(named));
    if (needless) {
      throw needless(request);
    }
    return freezing;
  }

  private Problem needless(ExceptionRequest request) {
    String named = request.eventCode();
    if (named == null) {
      return Problem.invalid(
          "wantedFrom",
          "Nothing freezes %s then: at that time the change needs no exception.",
          words.system(request.systemId()));
    }
    if (events.find(named).isEmpty()) {
      return Problem.invalid("event", "There is no event '%s'.", named);
    }
    Optional<FreezeWindow> freeze = freezes.of(named);
    if (freeze.isEmpty()) {
      return Problem.invalid(
          "event", "The event is cancelled and freezes nothing: no exception is needed.");
    }
    return freeze.get().overlaps(request.wantedFrom(), request.wantedUntil())
        ? Problem.invalid(
            "system",
            "The event does not freeze %s: choose another system, or the event that freezes it.",
            words.system(request.systemId()))
        : Problem.invalid(
            "wantedFrom",
            "Production is frozen from %s to %s: at that time the change needs no exception.",
            words.time(freeze.get().from()),
            words.time(freeze.get().until()));
  }

  private List<EventFreeze> freezing(String systemId, Instant from, Instant until) {
    return freezes.during(systemId, from, until).stream()
        .map(SystemFreeze::event)
        .sorted(EventFreeze.STRICTEST_FIRST)
        .toList();
  }

  /** The rule for the strictest of the events. */
  private ExceptionRule rule(String exceptionClass, List<EventFreeze> freezing) {
    String level = freezing.get(0).level().map(AssuranceLevel::name).orElse(null);
    return table
        .rule(exceptionClass, level)
        .orElseThrow(() -> Problem.invalid(List.of(noSuchClass())));
  }

  private FieldError noSuchClass() {
    return new FieldError(
        "exceptionClass",
        "There is no such exception to the freeze, only %s: else the change waits for its end.",
        table.classes());
  }

  private static String home(ExceptionRequest request, List<EventFreeze> freezing) {
    return request.eventCode() == null ? freezing.get(0).code() : request.eventCode();
  }

  private static ExceptionTerms terms(String home, List<EventFreeze> freezing, ExceptionRule rule) {
    return new ExceptionTerms(home, freezing.stream().map(EventFreeze::code).toList(), rule);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static String spoken(Duration longest) {
    long hours = longest.toHours();
    return longest.equals(Duration.of(hours, ChronoUnit.HOURS))
        ? hours + " h"
        : longest.toMinutes() + " min";
  }
}
