package org.eventassurance.calendar;

import java.time.LocalDate;

/**
 * A day that was found by counting working days.
 *
 * @param provisional true if the count reached into a year whose holidays are not published yet, so
 *     that the date may still move
 */
public record WorkingDate(LocalDate date, boolean provisional) {}
