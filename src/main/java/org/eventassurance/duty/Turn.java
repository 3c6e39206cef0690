package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time during which the same people relieve each other at a post.
 *
 * @param people ids, in the order in which they follow each other
 * @param until the first moment that is not part of it
 */
record Turn(DutyPost post, DutyPlace place, List<String> people, Instant from, Instant until) {

  /** A time in which nobody is at a post. */
  record Hole(Instant from, Instant until) {}

  /** One shift after another, of this length, the last one as long as is left. */
  List<DutyShift> shifts(Duration length) {
    List<DutyShift> shifts = new ArrayList<>();
    Instant start = from;
    for (int i = 0; start.isBefore(until); i++) {
      Instant end = start.plus(length).isBefore(until) ? start.plus(length) : until;
      shifts.add(new DutyShift(post, place, people.get(i % people.size()), null, start, end));
      start = end;
    }
    return shifts;
  }

  /** What the same people do before, in an order that lets the first of this turn come rested. */
  Turn before(Instant earlier, Duration length) {
    Duration time = Duration.between(earlier, from);
    long shifts = time.plus(length).minusNanos(1).dividedBy(length);
    List<String> order = new ArrayList<>(people);
    Collections.rotate(order, (int) (shifts % people.size()));
    return new Turn(post, place, order, earlier, from);
  }

  /** The first hole that the turns leave between two moments. */
  static Optional<Hole> firstHole(List<Turn> turns, Instant from, Instant until) {
    Instant covered = from;
    for (Turn turn : turns.stream().sorted(Comparator.comparing(Turn::from)).toList()) {
      if (turn.from().isAfter(covered)) {
        return Optional.of(new Hole(covered, turn.from().isBefore(until) ? turn.from() : until));
      }
      covered = turn.until().isAfter(covered) ? turn.until() : covered;
      if (!covered.isBefore(until)) {
        return Optional.empty();
      }
    }
    return covered.isBefore(until) ? Optional.of(new Hole(covered, until)) : Optional.empty();
  }
}
