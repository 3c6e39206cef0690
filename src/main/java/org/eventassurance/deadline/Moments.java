package org.eventassurance.deadline;

import java.time.Instant;
import org.eventassurance.deadline.EventDates.Dates;

/**
 * The moments from which the deadlines of one task, phase or timer count.
 *
 * @param dates the event's dates, or null outside any event: then everything counts from creation
 * @param freezeStart when the change freeze begins; used only by rules that are anchored there
 * @param firstUse when what the task is about is used first, or null if it is about nothing of the
 *     kind: then the go-live stands for it
 */
record Moments(Dates dates, Instant freezeStart, Instant firstUse, Instant created) {

  Instant at(Anchor anchor) {
    if (dates == null) {
      return created;
    }
    return switch (anchor) {
      case GO_LIVE -> dates.goLive();
      case BROADCAST_START ->
          dates.broadcastStart() == null ? dates.goLive() : dates.broadcastStart();
      case END -> dates.end();
      case FREEZE_START -> freezeStart;
      case FIRST_USE -> firstUse == null ? dates.goLive() : firstUse;
      case CREATED -> created;
    };
  }
}
