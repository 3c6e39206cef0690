package org.eventassurance.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** When resources can be filed, and from when until when they can be wanted. */
@Component
class FilingPolicy {

  /** How far from the event a resource may be wanted. */
  private static final Period REACH = Period.ofYears(1);

  private static final Set<String> FILING_ROLES = Set.of("business", "payment");

  private final OrganisationDirectory organisation;
  private final EventWords words;
  private final Clock clock;

  FilingPolicy(OrganisationDirectory organisation, EventWords words, Clock clock) {
    this.organisation = organisation;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Passes an event that takes filings: from its registration until its end.
   *
   * @param field to blame
   * @throws Problem 400 if the event is over or called off
   */
  void checkOpen(MajorEvent event, String field) {
    Instant end = event.window().endsAt();
    if (!isOpen(event)) {
      throw event.status().isOpen()
          ? Problem.invalid(
              field,
              "The event ended on %s: resources can be filed until its end only.",
              words.time(end))
          : Problem.invalid(field, "The event is over: resources can be filed until its end only.");
    }
  }

  /** Whether the event takes filings. */
  boolean isOpen(MajorEvent event) {
    return event.status().beforeEndOfWatch() && clock.instant().isBefore(event.window().endsAt());
  }

  /** What keeps a department from filing for an event; empty if nothing does (E10). */
  Optional<String> faultOfDepartment(String department, MajorEvent event) {
    if (department == null || !event.departments().contains(department)) {
      return Optional.of("This department takes no part in the event: choose one that does.");
    }
    boolean files =
        organisation.current().department(department).stream()
            .anyMatch(known -> known.roles().stream().anyMatch(FILING_ROLES::contains));
    return files
        ? Optional.empty()
        : Optional.of("Business and payment departments file resources: choose one of them.");
  }

  /** From when on a resource is used if nobody says otherwise: with the event's beginning. */
  Instant usualFrom(EventWindow window) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return window.begins().isAfter(now) ? window.begins() : now;
  }

  /** What is wrong with a first use; empty if nothing is. */
  Optional<String> faultOfFrom(Instant from, EventWindow window) {
    return isFar(from, window)
        ? Optional.of("Give a first use within a year of the event.")
        : Optional.empty();
  }

  /** What is wrong with the end of the use; empty if nothing is. */
  Optional<String> faultOfUntil(Instant from, Instant until, EventWindow window) {
    if (!until.isAfter(from)) {
      return Optional.of("Give a time after the first use.");
    }
    if (!until.isAfter(clock.instant())) {
      return Optional.of("This time has passed: give one that is still to come.");
    }
    return isFar(until, window)
        ? Optional.of("Give a time within a year of the event.")
        : Optional.empty();
  }

  private boolean isFar(Instant moment, EventWindow window) {
    ZoneId zone = clock.getZone();
    return moment.isBefore(window.begins().atZone(zone).minus(REACH).toInstant())
        || moment.isAfter(window.endsAt().atZone(zone).plus(REACH).toInstant());
  }
}
