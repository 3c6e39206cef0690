package org.eventassurance.board;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.escalation.NextStep;
import org.eventassurance.notification.NotificationView;
import org.eventassurance.notification.State;

/**
 * Whom the clock of a late task told last and tells next.
 *
 * @param people whom it told last; while their mails are held, whom it is about to tell
 * @param at when the mails went out, or go out; null if there are none
 * @param waits whether they have yet to go out
 * @param next whom it tells after that; null if nobody
 */
record TaskTold(List<String> people, OffsetDateTime at, boolean waits, NextStep next) {

  /** Of one step; where some of its mails went out, these count. */
  static TaskTold of(List<NotificationView> step, NextStep next) {
    List<NotificationView> sent = step.stream().filter(line -> line.state() == State.SENT).toList();
    boolean waits = sent.isEmpty();
    List<NotificationView> lines = waits ? step : sent;
    return new TaskTold(
        lines.stream().map(line -> line.to().id()).distinct().toList(),
        lines.stream()
            .map(line -> waits ? line.sendAt() : line.sentAt())
            .max(Comparator.naturalOrder())
            .orElse(null),
        waits,
        next);
  }
}
