package org.eventassurance.board;

import java.time.OffsetDateTime;

/**
 * A task that nobody can open any more.
 *
 * @param completed done by somebody; else it fell away with what it was part of
 * @param assignee who had it last, or null
 * @param eventCode the event that it was for, or null
 */
record FinishedTask(
    String name, boolean completed, String assignee, OffsetDateTime endedAt, String eventCode) {}
