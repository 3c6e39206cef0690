package org.eventassurance.deadline;

import java.time.Instant;

/**
 * When something is due, and why then.
 *
 * @param provisional true if it was counted into a year whose holidays are not published yet
 * @param lateStart true if the rule's date would have left less than the grace, so that the grace
 *     counts instead
 * @param reason the rule's sentence for people
 */
public record DueDate(Instant at, boolean provisional, boolean lateStart, String reason) {}
