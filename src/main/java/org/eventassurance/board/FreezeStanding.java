package org.eventassurance.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.EventFreeze;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.freeze.GateCall;

/**
 * How the change freeze of an event stands.
 *
 * @param needed ids of the systems that are frozen because the event's own need them
 * @param exceptions the newest first
 * @param calls what the gate answered
 */
record FreezeStanding(
    EventFreeze freeze,
    Set<String> needed,
    List<ChangeException> exceptions,
    List<GateCall> calls,
    Instant now) {

  /** As how the freeze stands. */
  enum State {
    AHEAD,
    ON,
    OVER
  }

  public FreezeWindow window() {
    return freeze.window();
  }

  public State state() {
    if (now.isBefore(window().from())) {
      return State.AHEAD;
    }
    return window().contains(now) ? State.ON : State.OVER;
  }

  /** Whether production may be changed by the exception now. */
  public boolean isRunning(ChangeException exception) {
    return exception.isRunning(now);
  }

  /** The changes that the gate held back, those that were asked for last in front. */
  public List<GateCall> heldBack() {
    return calls.stream()
        .filter(call -> !call.letThrough())
        .sorted((one, other) -> other.lastAt().compareTo(one.lastAt()))
        .toList();
  }
}
