package org.eventassurance.alert;

import java.time.Instant;
import java.util.Optional;
import org.eventassurance.incident.Severity;

/**
 * A group of alerts, as Alertmanager groups them, that concerns a live event.
 *
 * @param occurrence 1, and one more each time it fires anew after its incident was closed
 * @param title what it is about, for people
 * @param systemId the most important of the systems that its alerts are about
 * @param severity the highest that its alerts have had
 * @param opened whether its incident was opened for it; else it came to one that was there
 * @param firing how many of its alerts fire
 * @param messages how many messages came about it
 * @param notes how many of them were worth a note in the incident's log
 */
public record AlertGroup(
    Long id,
    String eventCode,
    String groupHash,
    int occurrence,
    String groupKey,
    String title,
    String systemId,
    Severity severity,
    long incidentId,
    boolean opened,
    AlertState state,
    int firing,
    int messages,
    int notes,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  private static final int LONGEST_KEY = 1000;

  public AlertGroup {
    groupKey = ShortText.of(groupKey, LONGEST_KEY);
  }

  AlertGroup withId(long newId) {
    return new AlertGroup(
        newId,
        eventCode,
        groupHash,
        occurrence,
        groupKey,
        title,
        systemId,
        severity,
        incidentId,
        opened,
        state,
        firing,
        messages,
        notes,
        firstSeenAt,
        lastSeenAt);
  }

  /** The same group under another incident. */
  AlertGroup of(long otherIncidentId) {
    return new AlertGroup(
        id,
        eventCode,
        groupHash,
        occurrence,
        groupKey,
        title,
        systemId,
        severity,
        otherIncidentId,
        opened,
        state,
        firing,
        messages,
        notes,
        firstSeenAt,
        lastSeenAt);
  }

  /** The same group after one more message. */
  AlertGroup after(Optional<Severity> worst, int nowFiring, boolean noted, Instant now) {
    return new AlertGroup(
        id,
        eventCode,
        groupHash,
        occurrence,
        groupKey,
        title,
        systemId,
        worst.filter(another -> another.isWorseThan(severity)).orElse(severity),
        incidentId,
        opened,
        nowFiring > 0 ? AlertState.FIRING : AlertState.RESOLVED,
        nowFiring,
        messages + 1,
        noted ? notes + 1 : notes,
        firstSeenAt,
        now);
  }
}
