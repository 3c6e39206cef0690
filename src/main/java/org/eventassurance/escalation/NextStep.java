package org.eventassurance.escalation;

import java.time.OffsetDateTime;

/**
 * Whom a task's clock tells next, if nobody does anything.
 *
 * @param step the ladder's step
 * @param audience as what people are told: a word of the ladder, or {@code admins}
 * @param goesOutAt when the mail may go out: after quiet hours and days off; in the company's zone
 */
public record NextStep(String step, String audience, OffsetDateTime goesOutAt) {}
