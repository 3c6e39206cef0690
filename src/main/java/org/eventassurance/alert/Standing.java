package org.eventassurance.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a group stands when a message about it comes.
 *
 * @param group the group with its open incident; empty if it has none
 * @param known its alerts by their fingerprints
 * @param falseAlarmAt when somebody called its last incident a false alarm
 */
record Standing(
    Optional<AlertGroup> group, Map<String, KnownAlert> known, Optional<Instant> falseAlarmAt) {

  /** Nobody has heard of it, or what was is over. */
  static final Standing NEW = new Standing(Optional.empty(), Map.of(), Optional.empty());

  /** It has an incident that is handled. */
  static Standing open(AlertGroup group, List<KnownAlert> alerts) {
    return new Standing(Optional.of(group), byFingerprint(alerts), Optional.empty());
  }

  /** Its incident was a false alarm. */
  static Standing falseAlarm(List<KnownAlert> alerts, Instant at) {
    return new Standing(Optional.empty(), byFingerprint(alerts), Optional.of(at));
  }

  private static Map<String, KnownAlert> byFingerprint(List<KnownAlert> alerts) {
    return alerts.stream().collect(Collectors.toMap(KnownAlert::fingerprint, Function.identity()));
  }

  /** The event whose incident it has; it keeps the group as long as it is live. */
  Optional<String> eventCode() {
    return group.map(AlertGroup::eventCode);
  }

  /** Whether the alert belongs to the open incident. */
  boolean belongsTo(ReceivedAlert alert) {
    return group.isPresent() && known.containsKey(alert.fingerprint());
  }

  /** Whether the alert has been firing all along since it was called a false alarm. */
  boolean isFalseAlarm(ReceivedAlert alert) {
    return alert.firing()
        && known.containsKey(alert.fingerprint())
        && falseAlarmAt.filter(at -> !alert.startsAt().isAfter(at)).isPresent();
  }
}
