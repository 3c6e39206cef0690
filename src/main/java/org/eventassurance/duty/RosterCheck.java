package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.duty.RosterFinding.Kind;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.organisation.Absence;

/**
 * Finds what is wrong with the shifts of an event: holes, double bookings, too long a duty, people
 * who are away (B5, E23). What happens to one person again and again is one finding.
 *
 * @param officerFrom from when on there is to be a general duty officer
 * @param begins the event's begin
 * @param ends the event's end, its presale included
 * @param peaks when posts are to be manned on site
 * @param rule what is to be kept
 * @param elsewhere what people have to do for other events at that time
 * @param absences when people are away
 * @param isKnown whether the organisation has somebody of that id
 */
record RosterCheck(
    Instant officerFrom,
    Instant begins,
    Instant ends,
    List<Peak> peaks,
    DutyRule rule,
    List<Booking> elsewhere,
    List<Absence> absences,
    Predicate<String> isKnown) {

  /** A shift of another event. */
  record Booking(String eventCode, DutyShift shift) {}

  /** All that is wrong, what concerns posts first, then person by person. */
  List<RosterFinding> findings(List<DutyShift> shifts) {
    List<RosterFinding> findings = new ArrayList<>();
    officers(shifts, begins, ends, Kind.OFFICER_HOLE).forEach(findings::add);
    if (officerFrom.isBefore(begins)) {
      officers(shifts, officerFrom, begins, Kind.OFFICER_HOLE_IN_FREEZE).forEach(findings::add);
    }
    notOnSite(shifts).forEach(findings::add);
    shifts.stream()
        .filter(shift -> shift.person() != null)
        .collect(Collectors.groupingBy(DutyShift::person, TreeMap::new, Collectors.toList()))
        .forEach((person, own) -> findings.addAll(ofPerson(person, inOrder(own))));
    return findings;
  }

  private static Stream<RosterFinding> officers(
      List<DutyShift> shifts, Instant from, Instant until, Kind kind) {
    return RosterGaps.gaps(DutyPost.GENERAL_DUTY_OFFICER, shifts, from, until)
        .map(gap -> RosterFinding.ofPost(kind, gap));
  }

  private Stream<RosterFinding> notOnSite(List<DutyShift> shifts) {
    List<DutyShift> onSite =
        shifts.stream().filter(shift -> shift.place() == DutyPlace.ON_SITE).toList();
    return rule.onSiteAtPeaks().stream()
        .flatMap(
            post ->
                peaks.stream()
                    .flatMap(peak -> RosterGaps.gaps(post, onSite, peak.startsAt(), peak.endsAt())))
        .map(gap -> RosterFinding.ofPost(Kind.NOT_ON_SITE, gap));
  }

  private List<RosterFinding> ofPerson(String person, List<DutyShift> own) {
    if (!isKnown.test(person)) {
      return List.of(
          new RosterFinding(
              Kind.GONE,
              null,
              person,
              null,
              own.get(0).startsAt(),
              own.get(0).endsAt(),
              own.size()));
    }
    return Stream.of(
            summed(twoPosts(person, own)),
            summed(twoEvents(person, own)),
            tooLong(person, own),
            summed(absent(person, own)))
        .flatMap(found -> found)
        .toList();
  }

  private static Stream<RosterFinding> twoPosts(String person, List<DutyShift> own) {
    return pairs(own)
        .map(
            pair ->
                found(
                    Kind.TWO_POSTS,
                    pair.first().post(),
                    person,
                    pair.second().post().name(),
                    pair));
  }

  private Stream<RosterFinding> twoEvents(String person, List<DutyShift> own) {
    return own.stream()
        .flatMap(
            shift ->
                elsewhere.stream()
                    .filter(booking -> person.equals(booking.shift().person()))
                    .filter(booking -> overlap(shift, booking.shift()))
                    .map(
                        booking ->
                            found(
                                onSite(shift, booking.shift())
                                    ? Kind.TWO_EVENTS_ON_SITE
                                    : Kind.TWO_EVENTS,
                                null,
                                person,
                                booking.eventCode(),
                                new Pair(shift, booking.shift()))));
  }

  /** The longest time of duty of a person, for whichever events, if it is too long. */
  private Stream<RosterFinding> tooLong(String person, List<DutyShift> own) {
    Stream<DutyShift> others =
        elsewhere.stream().map(Booking::shift).filter(shift -> person.equals(shift.person()));
    return Stretch.of(inOrder(Stream.concat(own.stream(), others).toList()), rule.rest()).stream()
        .filter(stretch -> stretch.worked().compareTo(rule.longestDuty()) > 0)
        .filter(stretch -> own.stream().anyMatch(stretch::covers))
        .max(Comparator.comparing(Stretch::worked))
        .map(
            stretch ->
                new RosterFinding(
                    Kind.TOO_LONG,
                    null,
                    person,
                    null,
                    stretch.from(),
                    stretch.until(),
                    (int) stretch.worked().plusMinutes(59).toHours()))
        .stream();
  }

  private Stream<RosterFinding> absent(String person, List<DutyShift> own) {
    return own.stream()
        .flatMap(
            shift ->
                absences.stream()
                    .filter(absence -> absence.person().equals(person))
                    .filter(
                        absence ->
                            absence.from().isBefore(shift.endsAt())
                                && absence.until().isAfter(shift.startsAt()))
                    .map(
                        absence ->
                            new RosterFinding(
                                Kind.ABSENT,
                                null,
                                person,
                                null,
                                later(shift.startsAt(), absence.from()),
                                earlier(shift.endsAt(), absence.until()),
                                1)));
  }

  private static RosterFinding found(
      Kind kind, DutyPost post, String person, String other, Pair pair) {
    return new RosterFinding(kind, post, person, other, pair.from(), pair.until(), 1);
  }

  /** What is alike as one, with how often it is the case. */
  private static Stream<RosterFinding> summed(Stream<RosterFinding> findings) {
    List<RosterFinding> summed = new ArrayList<>();
    findings.forEach(
        finding -> {
          int known = indexOf(finding, summed);
          if (known < 0) {
            summed.add(finding);
          } else {
            summed.set(known, summed.get(known).again());
          }
        });
    return summed.stream();
  }

  private static int indexOf(RosterFinding finding, List<RosterFinding> known) {
    for (int i = 0; i < known.size(); i++) {
      if (finding.isLike(known.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Every two shifts that have some time in common. */
  private static Stream<Pair> pairs(List<DutyShift> inOrder) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      for (int j = i + 1; j < inOrder.size(); j++) {
        if (overlap(inOrder.get(i), inOrder.get(j))) {
          pairs.add(Pair.of(inOrder.get(i), inOrder.get(j)));
        }
      }
    }
    return pairs.stream();
  }

  private static boolean overlap(DutyShift one, DutyShift other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }

  private static boolean onSite(DutyShift one, DutyShift other) {
    return one.place() == DutyPlace.ON_SITE && other.place() == DutyPlace.ON_SITE;
  }

  private static List<DutyShift> inOrder(List<DutyShift> shifts) {
    return shifts.stream()
        .sorted(Comparator.comparing(DutyShift::startsAt).thenComparing(DutyShift::post))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Two shifts of a person at the same time. */
  private record Pair(DutyShift first, DutyShift second) {

    /** In the order of their posts, so that each two posts make one finding. */
    static Pair of(DutyShift one, DutyShift other) {
      return one.post().compareTo(other.post()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    Instant from() {
      return later(first.startsAt(), second.startsAt());
    }

    Instant until() {
      return earlier(first.endsAt(), second.endsAt());
    }
  }

  /**
   * A time in which a person is on duty again and again without enough rest.
   *
   * @param worked without the breaks
   */
  private record Stretch(Instant from, Instant until, Duration worked) {

    static List<Stretch> of(List<DutyShift> inOrder, Duration rest) {
      List<Stretch> stretches = new ArrayList<>();
      for (DutyShift shift : inOrder) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last == null || last.isEndedBy(shift, rest)) {
          stretches.add(
              new Stretch(
                  shift.startsAt(),
                  shift.endsAt(),
                  Duration.between(shift.startsAt(), shift.endsAt())));
        } else {
          stretches.set(stretches.size() - 1, last.with(shift));
        }
      }
      return stretches;
    }

    private boolean isEndedBy(DutyShift next, Duration rest) {
      return next.startsAt().isAfter(until) && !next.startsAt().isBefore(until.plus(rest));
    }

    /** The time that both have in common counts once. */
    private Stretch with(DutyShift shift) {
      Instant begin = later(shift.startsAt(), until);
      return shift.endsAt().isAfter(until)
          ? new Stretch(from, shift.endsAt(), worked.plus(Duration.between(begin, shift.endsAt())))
          : this;
    }

    boolean covers(DutyShift shift) {
      return !shift.startsAt().isBefore(from) && !shift.endsAt().isAfter(until);
    }
  }
}
