package org.eventassurance.timeline;

import java.time.Instant;
import org.eventassurance.language.Sentence;

/**
 * Something that happened in an event.
 *
 * @param who the id of a person or the name of a service account; empty for the product itself
 * @param systemId the system of the service catalogue; empty if it is about none
 * @param reference what it is about, such as {@code incident/12} or a change's number; may be empty
 */
public record TimelineEntry(
    Instant at, TimelineKind kind, Sentence what, String who, String systemId, String reference) {}
