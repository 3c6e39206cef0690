package org.eventassurance.duty;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.majorevent.MajorEvent;

/**
 * The roster of a past event, moved along to another event's go-live.
 *
 * @param past the event whose roster it was
 * @param commandCentre where the general duty officer was found
 * @param shifts as they were, moved; whoever is no more there or away is missing, for somebody to
 *     be filled in
 * @param missing whoever is missing, with the posts that they had
 */
record RosterProposal(
    MajorEvent past,
    String commandCentre,
    List<DutyShift> shifts,
    Map<String, Set<DutyPost>> missing) {

  /**
   * Proposes shifts.
   *
   * @param moved the shifts of the past event, moved
   * @param isFree whether the person of a shift is there to take it
   */
  static RosterProposal of(
      MajorEvent past, String commandCentre, List<DutyShift> moved, Predicate<DutyShift> isFree) {
    Map<String, Set<DutyPost>> missing = new LinkedHashMap<>();
    moved.stream()
        .filter(shift -> shift.person() != null && !isFree.test(shift))
        .forEach(
            shift ->
                missing.computeIfAbsent(shift.person(), id -> new TreeSet<>()).add(shift.post()));
    return new RosterProposal(
        past,
        commandCentre,
        moved.stream().map(shift -> isFree.test(shift) ? shift : shift.vacant()).toList(),
        missing);
  }

  /** Who relieve each other at a post, in their order; none who is missing anywhere. */
  List<String> people(DutyPost post) {
    return at(post)
        .map(DutyShift::person)
        .filter(person -> person != null && !missing.containsKey(person))
        .distinct()
        .toList();
  }

  /** Who comes from outside, at whichever post. */
  List<String> outsiders() {
    return shifts.stream()
        .map(DutyShift::outsider)
        .filter(outsider -> outsider != null)
        .distinct()
        .toList();
  }

  /** The posts whose people were reached remotely all the time. */
  List<DutyPost> remotePosts() {
    return List.of(DutyPost.values()).stream()
        .filter(post -> at(post).findAny().isPresent())
        .filter(post -> at(post).allMatch(shift -> shift.place() == DutyPlace.REMOTE))
        .toList();
  }

  /** How long most shifts of one person last. */
  Optional<Duration> usualLength() {
    return shifts.stream()
        .filter(shift -> shift.outsider() == null)
        .map(shift -> Duration.between(shift.startsAt(), shift.endsAt()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Duration, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private Stream<DutyShift> at(DutyPost post) {
    return shifts.stream().filter(shift -> shift.post() == post);
  }
}
