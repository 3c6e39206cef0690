package org.eventassurance.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** Which absences make sense. */
@Component
class AbsencePolicy {

  private static final int LONGEST_REASON = 500;
  private static final Period LONGEST = Period.ofYears(1);
  private static final Period FARTHEST = Period.ofYears(2);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final OrganisationDirectory directory;
  private final Clock clock;

  AbsencePolicy(OrganisationDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Passes an absence of a person, with times, whom somebody present can stand in for.
   *
   * @param others the absences that are known
   * @throws Problem 400 naming all that is wrong
   */
  void check(NewAbsence wanted, Absentees others) {
    List<FieldError> errors = new ArrayList<>();
    checkPerson(wanted, errors);
    checkSubstitute(wanted, errors);
    checkTimes(wanted, errors);
    if (wanted.reason().length() > LONGEST_REASON) {
      errors.add(new FieldError("reason", "Use at most %s characters.", LONGEST_REASON));
    }
    if (errors.isEmpty()) {
      checkAgainst(others, wanted, errors);
    }
    Problem.refuseAny(errors);
  }

  private void checkPerson(NewAbsence wanted, List<FieldError> errors) {
    if (wanted.person().isEmpty()) {
      errors.add(new FieldError("person", "Say who is away."));
    } else if (!isKnown(wanted.person())) {
      errors.add(unknown("person", wanted.person()));
    }
  }

  private void checkSubstitute(NewAbsence wanted, List<FieldError> errors) {
    if (wanted.substitute().isEmpty()) {
      errors.add(new FieldError("substitute", "Say who stands in."));
    } else if (!isKnown(wanted.substitute())) {
      errors.add(unknown("substitute", wanted.substitute()));
    } else if (wanted.substitute().equals(wanted.person())) {
      errors.add(new FieldError("substitute", "Choose somebody else to stand in."));
    }
  }

  private void checkTimes(NewAbsence wanted, List<FieldError> errors) {
    if (wanted.from() == null) {
      errors.add(new FieldError("from", "Say when the absence begins."));
    }
    if (wanted.until() == null) {
      errors.add(new FieldError("until", "Say when the absence ends."));
    }
    if (wanted.from() != null && wanted.until() != null) {
      checkOrder(wanted.from(), wanted.until(), errors);
    }
  }

  private void checkOrder(Instant from, Instant until, List<FieldError> errors) {
    if (!until.isAfter(from)) {
      errors.add(new FieldError("until", "The absence must end after it begins."));
    } else if (!until.isAfter(clock.instant())) {
      errors.add(
          new FieldError("until", "This is over already: enter an absence that is still to end."));
    } else if (from.isAfter(after(clock.instant(), FARTHEST))) {
      errors.add(new FieldError("from", "Enter an absence that begins within two years."));
    } else if (from.isBefore(before(clock.instant(), LONGEST))
        || until.isAfter(after(from, LONGEST))) {
      errors.add(
          new FieldError("until", "Enter at most a year at once, and the rest when it comes."));
    }
  }

  private void checkAgainst(Absentees others, NewAbsence wanted, List<FieldError> errors) {
    others.overlapping(wanted).ifPresent(absence -> errors.add(overlap(absence)));
    if (others.lackSubstitute(wanted)) {
      errors.add(
          new FieldError(
              "substitute",
              "%s is away themselves all that time: choose somebody else.",
              name(wanted.substitute())));
    }
  }

  private FieldError overlap(Absence absence) {
    return new FieldError(
        "from",
        "%s is away from %s until %s already: withdraw that first, or choose another time.",
        name(absence.person()),
        local(absence.from()),
        local(absence.until()));
  }

  private static FieldError unknown(String field, String id) {
    return new FieldError(field, "There is nobody with the id '%s'.", id);
  }

  private boolean isKnown(String personId) {
    return directory.current().person(personId).isPresent();
  }

  private String name(String personId) {
    return directory.current().person(personId).map(Person::name).orElse(personId);
  }

  private String local(Instant moment) {
    return TIME.format(moment.atZone(clock.getZone()));
  }

  private Instant before(Instant moment, Period period) {
    return moment.atZone(clock.getZone()).minus(period).toInstant();
  }

  private Instant after(Instant moment, Period period) {
    return moment.atZone(clock.getZone()).plus(period).toInstant();
  }
}
