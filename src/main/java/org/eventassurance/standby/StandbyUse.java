package org.eventassurance.standby;

import java.util.List;
import java.util.Optional;

/**
 * An entry that stands by for an event.
 *
 * @param confirmation what was said of it for this event; empty as long as nobody has, and for an
 *     entry that was made for the event
 * @param gaps what is missing of it, or runs out before the event's end
 */
public record StandbyUse(
    StandbyEntry entry, Optional<StandbyConfirmation> confirmation, List<Gap> gaps) {}
