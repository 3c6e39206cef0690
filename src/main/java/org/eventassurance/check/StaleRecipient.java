package org.eventassurance.check;

import org.eventassurance.language.Sentence;

/**
 * Somebody who was to get an event's alerts and can't (E18).
 *
 * @param department whose list names them; null for the list of all departments
 * @param left whether they are not in the organisation any more, instead of absent for a time
 * @param why for people
 */
public record StaleRecipient(String personId, String department, boolean left, Sentence why) {}
