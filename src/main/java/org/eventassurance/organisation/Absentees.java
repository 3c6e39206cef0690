package org.eventassurance.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Absences together, and what follows from them for who does whose work; immutable. */
final class Absentees {

  private final List<Absence> absences;
  private final Map<String, List<Absence>> byPerson;

  /** The absences, those that begin first in front. */
  Absentees(List<Absence> absences) {
    this.absences = List.copyOf(absences);
    this.byPerson = this.absences.stream().collect(Collectors.groupingBy(Absence::person));
  }

  /** These without what names people whom the organisation does not have any more. */
  Absentees within(Organisation organisation) {
    return new Absentees(
        absences.stream()
            .filter(absence -> organisation.person(absence.person()).isPresent())
            .filter(absence -> organisation.person(absence.substitute()).isPresent())
            .toList());
  }

  List<Absence> all() {
    return absences;
  }

  /** The absence in which the person is away then. */
  Optional<Absence> of(String person, Instant at) {
    return byPerson.getOrDefault(person, List.of()).stream()
        .filter(absence -> absence.covers(at))
        .findFirst();
  }

  /** See {@link Absences#standIn}. */
  String standIn(String person, Instant at) {
    Set<String> away = new LinkedHashSet<>();
    String next = person;
    while (away.add(next)) {
      Optional<Absence> absence = of(next, at);
      if (absence.isEmpty()) {
        return next;
      }
      next = absence.get().substitute();
    }
    return person;
  }

  /** Whoever stands in then, by whoever is away; without those for whom nobody does. */
  Map<String, String> standIns(Instant at) {
    Map<String, String> standIns = new LinkedHashMap<>();
    absences.stream()
        .filter(absence -> absence.covers(at))
        .map(Absence::person)
        .filter(person -> !standIn(person, at).equals(person))
        .forEach(person -> standIns.put(person, standIn(person, at)));
    return standIns;
  }

  /** The other absences of a person at the time of a new one. */
  Optional<Absence> overlapping(NewAbsence wanted) {
    return byPerson.getOrDefault(wanted.person(), List.of()).stream()
        .filter(absence -> absence.overlaps(wanted))
        .findFirst();
  }

  /** Whether whoever is to stand in is away themselves all that time. */
  boolean lackSubstitute(NewAbsence wanted) {
    Collection<Absence> own = byPerson.getOrDefault(wanted.substitute(), List.of());
    return own.stream().anyMatch(absence -> absence.covers(wanted));
  }
}
