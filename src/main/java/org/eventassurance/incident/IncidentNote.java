package org.eventassurance.incident;

import java.time.Instant;
import org.eventassurance.language.Sentence;
import org.springframework.data.annotation.Id;

/**
 * A line in an incident's log.
 *
 * @param who a person's id, a program's name, or empty where the product itself was at work
 */
public record IncidentNote(
    @Id Long id, long incidentId, Instant notedAt, Sentence what, String who) {}
