package org.eventassurance.notification;

/**
 * Somebody was told of a task that comes due or is late, or of a phase that is late as a whole;
 * once, however often it was repeated.
 *
 * @param step the step of the ladder; empty outside it
 * @param audience as what they were told
 * @param person whom it concerns, be they there or away
 * @param about the task's id; of a phase, what was said of it
 */
public record TaskTelling(Kind kind, String step, String audience, String person, String about) {}
