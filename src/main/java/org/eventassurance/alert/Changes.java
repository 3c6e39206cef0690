package org.eventassurance.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a message says of a group that was not known before; nothing, if it only repeats.
 *
 * @param added alerts that were not there
 * @param again alerts that had ended and fire again
 * @param otherwise alerts that fire on, but count more or less than before
 * @param ended alerts that fired and have ended
 */
record Changes(
    List<KnownAlert> added,
    List<KnownAlert> again,
    List<KnownAlert> otherwise,
    List<KnownAlert> ended) {

  static Changes of(Map<String, KnownAlert> known, Triage triage, Instant now) {
    Changes changes =
        new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    triage
        .concerns()
        .forEach(
            concern -> changes.fires(concern.known(now), known.get(concern.alert().fingerprint())));
    triage.ended().stream()
        .filter(alert -> known.get(alert.fingerprint()).fires())
        .map(alert -> known.get(alert.fingerprint()).ended(end(alert, now)))
        .forEach(changes.ended::add);
    return changes;
  }

  private void fires(KnownAlert alert, KnownAlert before) {
    if (before == null) {
      added.add(alert);
    } else if (!before.fires()) {
      again.add(alert);
    } else if (before.severity() != alert.severity()) {
      otherwise.add(alert);
    }
  }

  private static Instant end(ReceivedAlert alert, Instant now) {
    return alert.endsAt().filter(end -> end.isBefore(now)).orElse(now);
  }

  /** Alerts that fire and did not before. */
  List<KnownAlert> begun() {
    return Stream.of(added, again).flatMap(List::stream).toList();
  }

  /** Alerts that were there and are not any more what they were. */
  List<KnownAlert> changed() {
    return Stream.of(again, otherwise, ended).flatMap(List::stream).toList();
  }

  /** By how many more alerts fire than before; negative if fewer do. */
  int moreFiring() {
    return added.size() + again.size() - ended.size();
  }

  /** Whether anything of it is worth telling. */
  boolean areNews() {
    return !added.isEmpty() || !again.isEmpty() || !ended.isEmpty();
  }

  /** When the last of those that have ended did. */
  Instant lastEnd() {
    return ended.stream().map(KnownAlert::endsAt).max(Comparator.naturalOrder()).orElseThrow();
  }
}
