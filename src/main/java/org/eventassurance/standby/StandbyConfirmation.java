package org.eventassurance.standby;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What was said for one event of an entry that stands by for all.
 *
 * @param standbyEntry the entry's id
 * @param needed whether the event uses it; else it does without it
 */
public record StandbyConfirmation(
    @Id Long id,
    long standbyEntry,
    String eventCode,
    boolean needed,
    String confirmedBy,
    Instant confirmedAt) {}
