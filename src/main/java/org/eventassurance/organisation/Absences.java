package org.eventassurance.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * When people are away, and who stands in for them. It is asked for every mail: a node remembers
 * what it has read for a few seconds, and forgets it when somebody enters or withdraws an absence
 * there.
 */
@Service
public class Absences {

  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private final AbsenceTable table;
  private final OrganisationDirectory directory;
  private final Clock clock;
  private volatile Remembered remembered;

  Absences(AbsenceTable table, OrganisationDirectory directory, Clock clock) {
    this.table = table;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Who reads and does at that moment what is the person's: they themselves, or while they are away
   * their substitute, and so on while that person is away too. Where the substitutes go round in a
   * circle, all of them away, it is the person themselves.
   *
   * @param at now or later
   */
  public String standIn(String personId, Instant at) {
    return known().standIn(personId, at);
  }

  /** The absence in which the person is away now, if they are. */
  public Optional<Absence> of(String personId) {
    return known().of(personId, clock.instant());
  }

  /** The absences that are under way or to come, those that begin first in front. */
  public List<Absence> underWayOrComing() {
    Instant now = clock.instant();
    return known().all().stream().filter(absence -> absence.until().isAfter(now)).toList();
  }

  /**
   * The candidate groups that a person belongs to now: those of their own departments, and those of
   * the people for whom they stand in.
   */
  public Set<String> groupsOf(String personId) {
    Set<String> groups = new LinkedHashSet<>(directory.current().groupsOf(personId));
    groups.addAll(lentGroups(personId));
    return groups;
  }

  /** The groups of the people for whom the person stands in now. */
  Set<String> lentGroups(String personId) {
    Organisation organisation = directory.current();
    Set<String> groups = new LinkedHashSet<>();
    known()
        .standIns(clock.instant())
        .forEach(
            (absent, substitute) -> {
              if (substitute.equals(personId)) {
                groups.addAll(organisation.groupsOf(absent));
              }
            });
    return groups;
  }

  /** Whoever stands in now, by whoever is away, read anew. */
  Map<String, String> standInsNow() {
    forget();
    return known().standIns(clock.instant());
  }

  /** Reads the absences anew when it is asked next. */
  synchronized void forget() {
    remembered = null;
  }

  private Absentees known() {
    Instant now = clock.instant();
    Organisation organisation = directory.current();
    Remembered last = remembered;
    return last != null && last.holds(now, organisation) ? last.absentees() : read();
  }

  private synchronized Absentees read() {
    Instant now = clock.instant();
    Organisation organisation = directory.current();
    Absentees read = table.notOver(now).within(organisation);
    remembered = new Remembered(read, organisation, now);
    return read;
  }

  /** What was read, from which organisation's view, and when. */
  private record Remembered(Absentees absentees, Organisation organisation, Instant at) {

    /** The clock may also go back. */
    boolean holds(Instant now, Organisation current) {
      return current == organisation && Duration.between(at, now).abs().compareTo(REMEMBERED) <= 0;
    }
  }
}
