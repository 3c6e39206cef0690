package org.eventassurance.board;

import java.util.List;
import org.eventassurance.notification.EventBacklog;
import org.eventassurance.notification.NotificationView;

/**
 * Who was told of an event: what could not be delivered, what waits, and what went out last.
 *
 * @param mails how much there is of it, also of what is not listed
 * @param holds which of what waits is held
 */
record Told(EventBacklog mails, Part undeliverable, Part waiting, Part sent, MailHolds holds) {

  private static final int LINES = 8;
  private static final int LINES_UNDELIVERABLE = 4;
  private static final int LINES_WAITING = 2;

  /**
   * Lines of one kind.
   *
   * @param first what is seen at a glance
   * @param rest what is folded away
   */
  record Part(List<NotificationView> first, List<NotificationView> rest) {

    private static Part of(List<NotificationView> lines, int most) {
      int seen = Math.min(most, lines.size());
      return new Part(lines.subList(0, seen), lines.subList(seen, lines.size()));
    }

    public boolean empty() {
      return first.isEmpty();
    }
  }

  /** At a glance, a few of each. */
  static Told of(
      EventBacklog mails,
      List<NotificationView> undeliverable,
      List<NotificationView> waiting,
      List<NotificationView> sent,
      MailHolds holds) {
    Part lost = Part.of(undeliverable, LINES_UNDELIVERABLE);
    Part coming = Part.of(waiting, LINES_WAITING);
    int room = LINES - lost.first().size() - coming.first().size();
    return new Told(mails, lost, coming, Part.of(sent, room), holds);
  }

  /** Whether there is nothing to tell yet. */
  public boolean empty() {
    return undeliverable.empty() && waiting.empty() && sent.empty();
  }
}
