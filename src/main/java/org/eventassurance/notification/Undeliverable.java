package org.eventassurance.notification;

import java.time.Instant;

/**
 * A notification will not reach its recipient: the server refused them for good, or a day of
 * attempts was in vain. Published in the transaction that records it.
 *
 * @param eventCode the event, or null
 * @param taskId the task that it is about, or null
 * @param taskDueAt the due date that a step of the ladder belongs to, else null
 * @param step the step of the ladder, else empty
 * @param recipient the id of the person who was not reached
 */
public record Undeliverable(
    String eventCode, String taskId, Instant taskDueAt, String step, String recipient) {}
