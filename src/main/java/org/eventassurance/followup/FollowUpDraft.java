package org.eventassurance.followup;

import java.time.Instant;

/**
 * A follow-up that is about to start.
 *
 * @param eventCode the event that it belongs to
 * @param owner the person who is to do it
 * @param dueAt by when, or null where the table {@code task-deadlines} decides
 * @param reference what it goes back to, such as {@code incident/12}; may be empty
 */
record FollowUpDraft(
    String eventCode,
    String title,
    String description,
    String owner,
    Instant dueAt,
    FollowUpOrigin origin,
    String reference) {}
