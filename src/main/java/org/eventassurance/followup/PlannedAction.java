package org.eventassurance.followup;

import java.time.LocalDate;

/**
 * What somebody who looked back wants done; it becomes a follow-up.
 *
 * @param title in one sentence
 * @param owner the id of the person who is to do it
 * @param dueOn by the end of work on this day
 */
public record PlannedAction(String title, String owner, LocalDate dueOn) {}
