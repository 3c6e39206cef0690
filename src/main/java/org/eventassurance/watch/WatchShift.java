package org.eventassurance.watch;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * A shift of the watch as somebody really took it (E22, B5).
 *
 * @param endsAt when it is over and the next one is due
 * @param relief who takes the next one; null if that is open
 * @param openPoints what is to be kept an eye on; null if nothing is
 */
public record WatchShift(
    @Id Long id,
    String eventCode,
    String person,
    Instant takenAt,
    Instant endsAt,
    String relief,
    String openPoints) {}
