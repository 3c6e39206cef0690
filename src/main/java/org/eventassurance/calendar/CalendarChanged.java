package org.eventassurance.calendar;

/** A year's calendar was loaded; published in the transaction that stores it. */
public record CalendarChanged(int year) {}
