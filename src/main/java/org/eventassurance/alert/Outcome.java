package org.eventassurance.alert;

import java.util.Optional;
import org.eventassurance.language.Sentence;

/**
 * What became of one alert of a message.
 *
 * @param ignored why it was ignored; empty if it belongs to an incident
 * @param eventCode the event that it concerns; empty if it was ignored
 * @param incidentId its incident; empty if it was ignored
 * @param why in words
 */
record Outcome(
    ReceivedAlert alert,
    Result result,
    Optional<IgnoredReason> ignored,
    Optional<String> eventCode,
    Optional<Long> incidentId,
    Sentence why) {

  /** What was done. */
  enum Result {
    /** An incident was opened. */
    OPENED,
    /** It belongs to an incident that was there. */
    UPDATED,
    IGNORED
  }

  static Outcome ignored(ReceivedAlert alert, IgnoredReason reason, Sentence why) {
    return new Outcome(
        alert, Result.IGNORED, Optional.of(reason), Optional.empty(), Optional.empty(), why);
  }

  static Outcome of(ReceivedAlert alert, Result result, AlertGroup group, Sentence why) {
    return new Outcome(
        alert,
        result,
        Optional.empty(),
        Optional.of(group.eventCode()),
        Optional.of(group.incidentId()),
        why);
  }
}
