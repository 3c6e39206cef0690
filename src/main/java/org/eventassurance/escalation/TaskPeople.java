package org.eventassurance.escalation;

import java.time.Instant;
import java.util.Set;

/**
 * Who can do an open task, as the engine has it.
 *
 * @param dueAt its due date, or null
 * @param suspended whether it rests
 * @param assignee whose task it is, or null
 * @param groups its candidate groups
 * @param users its candidate users
 */
record TaskPeople(
    String taskId,
    Instant dueAt,
    boolean suspended,
    String assignee,
    Set<String> groups,
    Set<String> users) {}
