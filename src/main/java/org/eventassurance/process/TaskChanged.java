package org.eventassurance.process;

import java.time.Instant;

/**
 * Somebody or something changed an open task, in the transaction of the change.
 *
 * @param dueAt its due date as it is now, or null
 * @param assignee the id of the person who has it now, or null
 */
public record TaskChanged(String taskId, Instant dueAt, String assignee) {}
