package org.eventassurance.standby;

import java.time.Instant;
import org.eventassurance.majorevent.EventWindow;

/**
 * A post that a vendor staffs on site (B5, B9).
 *
 * @param person who is there, as the vendor calls them
 * @param post where and as what
 */
public record StaffedPost(String person, String post, Instant startsAt, Instant endsAt) {

  boolean isDuring(EventWindow window) {
    return startsAt.isBefore(window.endsAt()) && endsAt.isAfter(window.begins());
  }
}
