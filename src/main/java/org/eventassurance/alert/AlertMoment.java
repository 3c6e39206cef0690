package org.eventassurance.alert;

import java.time.Instant;
import org.eventassurance.language.Sentence;

/**
 * What an event's timeline tells of a group of alerts.
 *
 * @param eventCode the event on whose timeline it stands; not always that of the group's incident
 */
record AlertMoment(long groupId, String eventCode, Instant at, Sentence what) {}
