package org.eventassurance.process;

import java.time.Instant;

/**
 * Somebody or something changed an open task, in the transaction of the change.
 *
 * @param dueAt its due date as it is now, or null
 */
public record TaskChanged(String taskId, Instant dueAt) {}
