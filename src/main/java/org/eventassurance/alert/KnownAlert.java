package org.eventassurance.alert;

import java.time.Instant;
import org.eventassurance.incident.Severity;

/**
 * An alert of a group as it was last told of.
 *
 * @param labels as one text, cut to what there is room for
 * @param says what it tells people; may be empty
 * @param startsAt since when, never in our future
 * @param endsAt until when; null while it fires
 */
record KnownAlert(
    String fingerprint,
    String name,
    String labels,
    String says,
    String systemId,
    Severity severity,
    AlertState state,
    Instant startsAt,
    Instant endsAt) {

  boolean fires() {
    return state == AlertState.FIRING;
  }

  KnownAlert ended(Instant at) {
    return new KnownAlert(
        fingerprint,
        name,
        labels,
        says,
        systemId,
        severity,
        AlertState.RESOLVED,
        startsAt,
        at.isBefore(startsAt) ? startsAt : at);
  }
}
