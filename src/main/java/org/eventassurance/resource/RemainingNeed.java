package org.eventassurance.resource;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when a department goes on needing an item after the event (E27).
 *
 * @param until the last day, in the company's zone
 */
record RemainingNeed(LocalDate until, String reason, String by, Instant at) {}
