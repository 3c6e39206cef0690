package org.eventassurance.resource;

import java.util.Comparator;
import org.eventassurance.majorevent.AssuranceLevel;

/**
 * An item that competes for a pool, and how it stands to others (E11, E15).
 *
 * @param level its event's; P3 while it isn't known
 * @param used whether its event is still to come or under way
 */
record Claim(ResourceItem item, AssuranceLevel level, boolean used) {

  /**
   * Who comes first in a shortage: what was filed in time, whatever its event's level, by the time
   * of its filing; then what was late, by level and the time of its filing.
   */
  static final Comparator<Claim> FIRST_SERVED =
      Comparator.comparing((Claim claim) -> !claim.item.isInTime())
          .thenComparing(claim -> claim.item.isInTime() ? AssuranceLevel.P1 : claim.level)
          .thenComparing(claim -> claim.item.filedAt())
          .thenComparing(claim -> claim.item.id());

  /** Whether an item that was filed in time takes its place in the pool from it (E11). */
  boolean yieldsToInTime() {
    return item.isActive() && !item.isInTime() && !item.isDelivered();
  }

  /**
   * Whether the resource manager may reallocate from it to a claim that is short: from what was
   * late and is not handed over, if the other was in time or is of a higher level, and from what
   * was late and is used no more. What was filed in time is never taken for another.
   */
  boolean mayServe(Claim shortOne) {
    boolean lower = shortOne.item.isInTime() || level.compareTo(shortOne.level) > 0;
    return item != shortOne.item
        && !item.isInTime()
        && item.isActive()
        && (!used || (lower && !item.isDelivered()));
  }
}
