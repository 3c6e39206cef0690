package org.eventassurance.board;

import java.time.Instant;
import org.eventassurance.notification.NotificationView;
import org.eventassurance.organisation.MailHours;

/** Says which mails wait because the company sleeps or is off. */
final class MailHolds {

  private final MailHours hours;

  MailHolds(MailHours hours) {
    this.hours = hours;
  }

  /** Whether nobody would be mailed a moment before this mail goes out. */
  public boolean holds(NotificationView line) {
    Instant goesOut = line.sendAt().toInstant();
    return line.attempts() == 0
        && hours.earliest(goesOut.minusSeconds(1), true, true).equals(goesOut);
  }
}
