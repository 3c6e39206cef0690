package org.eventassurance.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Absence;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Knows of people who are to get an event's alerts whether they can (E18). */
@Component
class Recipients {

  private final OrganisationDirectory organisation;
  private final Absences absences;
  private final MajorEvents events;
  private final EventWords words;

  Recipients(
      OrganisationDirectory organisation, Absences absences, MajorEvents events, EventWords words) {
    this.organisation = organisation;
    this.absences = absences;
    this.events = events;
    this.words = words;
  }

  /**
   * Those who have left, or are absent during the event or a part of it.
   *
   * @param department whose list it is; may be null
   */
  List<StaleRecipient> stale(String eventCode, String department, Collection<String> people) {
    Optional<EventWindow> window = events.find(eventCode).map(MajorEvent::window);
    return people.stream().flatMap(person -> stale(person, department, window)).toList();
  }

  private Stream<StaleRecipient> stale(
      String person, String department, Optional<EventWindow> window) {
    if (organisation.current().person(person).isEmpty()) {
      return Stream.of(
          new StaleRecipient(
              person,
              department,
              true,
              Sentence.of("%s is not in the organisation any more.", person)));
    }
    return window
        .flatMap(it -> absence(person, it.begins(), it.endsAt()))
        .map(absence -> new StaleRecipient(person, department, false, away(absence)))
        .stream();
  }

  private Optional<Absence> absence(String person, Instant from, Instant until) {
    return absences.underWayOrComing().stream()
        .filter(absence -> absence.person().equals(person))
        .filter(absence -> absence.from().isBefore(until) && absence.until().isAfter(from))
        .findFirst();
  }

  private Sentence away(Absence absence) {
    return Sentence.of(
        "%s is absent from %s until %s, during the event.",
        words.person(absence.person()), words.time(absence.from()), words.time(absence.until()));
  }
}
