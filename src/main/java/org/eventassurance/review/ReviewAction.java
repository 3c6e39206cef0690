package org.eventassurance.review;

import java.time.LocalDate;

/**
 * What a department wants done after its review.
 *
 * @param title in one sentence
 * @param owner the person who is to do it
 * @param dueOn by the end of work on this day
 */
record ReviewAction(String title, String owner, LocalDate dueOn) {}
