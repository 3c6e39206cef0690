package org.eventassurance.calendar;

import java.time.Instant;

/**
 * What a calendar shows.
 *
 * @param uid stays the same when the entry moves, so that calendars move it too
 * @param until the first moment that is not part of it
 * @param description more than the summary; may be empty
 * @param location may be empty
 * @param changedAt when it was changed the last time
 */
public record FeedEntry(
    String uid,
    Instant from,
    Instant until,
    String summary,
    String description,
    String location,
    Instant changedAt) {}
