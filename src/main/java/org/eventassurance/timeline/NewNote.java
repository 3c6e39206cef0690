package org.eventassurance.timeline;

import java.time.OffsetDateTime;

/**
 * What somebody wants to note.
 *
 * @param at when it happened; null for now
 * @param system the id of a system of the service catalogue; null or empty for none
 */
public record NewNote(OffsetDateTime at, String text, String system) {}
