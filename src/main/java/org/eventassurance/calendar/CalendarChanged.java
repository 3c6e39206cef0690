package org.eventassurance.calendar;

/**
 * A year's holidays have been loaded. It is published within the loading transaction, which already
 * counts with them: whoever recomputes now either succeeds together with the load, or undoes it.
 *
 * @param year the notice's year; working days of the December before it may have changed as well
 */
public record CalendarChanged(int year) {}
