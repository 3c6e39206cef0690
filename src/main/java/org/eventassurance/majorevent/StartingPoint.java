package org.eventassurance.majorevent;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Lets a registration start from an event of its kind that is over: what it leaves out is as it was
 * there. Systems and departments that are no more are left out, and told.
 */
@Component
class StartingPoint {

  static final String FIELD = "basedOn";

  private final MajorEventRepository events;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;
  private final Clock clock;

  StartingPoint(
      MajorEventRepository events,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation,
      Clock clock) {
    this.events = events;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * The registration with what it left out; the same if it starts from no past event.
   *
   * @throws Problem 400 if the event that it names is unknown, of another kind or not over
   */
  Registration completed(Registration wanted) {
    if (wanted.basedOn() == null || wanted.basedOn().isBlank()) {
      return wanted.filledIn(
          wanted.systems(),
          wanted.departments(),
          wanted.normalPeakQps(),
          wanted.expectedPeakQps(),
          null);
    }
    MajorEvent past = past(wanted);
    return wanted.filledIn(
        isMissing(wanted.systems()) ? left(past.systems(), this::isSystem) : wanted.systems(),
        isMissing(wanted.departments())
            ? left(past.departments(), this::isDepartment)
            : wanted.departments(),
        wanted.normalPeakQps() == null ? past.normalPeakQps() : wanted.normalPeakQps(),
        wanted.expectedPeakQps() == null ? past.expectedPeakQps() : wanted.expectedPeakQps(),
        past.code());
  }

  /** Ids of an event's systems and departments that are no more. */
  List<String> gone(MajorEvent past) {
    return Stream.concat(
            past.systems().stream().filter(id -> !isSystem(id)),
            past.departments().stream().filter(id -> !isDepartment(id)))
        .toList();
  }

  /** As {@link #gone(MajorEvent)}, of the event that a registration starts from. */
  List<String> gone(Registration registration) {
    return registration.basedOn() == null
        ? List.of()
        : events.findById(registration.basedOn()).map(this::gone).orElse(List.of());
  }

  private MajorEvent past(Registration wanted) {
    String code = wanted.basedOn().strip();
    MajorEvent past =
        events
            .findById(code)
            .orElseThrow(() -> Problem.invalid(FIELD, "There is no event '%s'.", code));
    if (past.kind() != wanted.kind()) {
      throw Problem.invalid(
          FIELD, "'%s' is of another kind: start from an event of the same kind.", past.name());
    }
    if (!past.isOver(clock.instant())) {
      throw Problem.invalid(
          FIELD,
          "'%s' has not taken place yet, or was cancelled: start from an event that is over.",
          past.name());
    }
    return past;
  }

  private static boolean isMissing(List<String> ids) {
    return ids == null || ids.isEmpty();
  }

  private static List<String> left(List<String> ids, Predicate<String> isThere) {
    return ids.stream().filter(isThere).toList();
  }

  private boolean isSystem(String id) {
    return catalogue.system(id).isPresent();
  }

  private boolean isDepartment(String id) {
    return organisation.current().department(id).isPresent();
  }
}
