package org.eventassurance.warroom;

import java.time.Duration;
import java.util.List;

/**
 * What the table {@code war-room} says of an event.
 *
 * @param arrangedBefore so long before it opens somebody is asked to arrange it
 * @param opensBefore so long before a peak it is open
 * @param closesAfter so long after a peak it closes
 * @param invited words for who is invited, see {@link WarRoomGuests}
 * @param reason a sentence for people
 */
record WarRoomRule(
    boolean needed,
    Duration arrangedBefore,
    Duration opensBefore,
    Duration closesAfter,
    List<String> invited,
    String reason) {}
