package org.eventassurance.timeline;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What somebody noted about an event. It is never changed; a correction is another note.
 *
 * @param happenedAt when it happened, which may be long before it was written
 * @param systemId a system of the service catalogue; null if it is about no single one
 * @param writtenBy the id of a person or a service account
 */
record TimelineNote(
    @Id Long id,
    String eventCode,
    Instant happenedAt,
    String content,
    String systemId,
    String writtenBy,
    Instant writtenAt) {}
