package org.eventassurance.freeze;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a system may be changed at a moment, and until when not (E20, B4).
 *
 * @param at the moment that it is about, which may lie ahead
 * @param window from when until when it is frozen without a gap, by however many events; empty if
 *     it is not
 * @param events the events that freeze it at that moment
 * @param following the events that take over before the last of these ends
 * @param next when it is frozen next; empty if no event is planned that does so
 * @param exceptions those by which it may be changed at that moment all the same
 */
public record FreezeState(
    String systemId,
    Instant at,
    Optional<FreezeWindow> window,
    List<SystemFreeze> events,
    List<SystemFreeze> following,
    Optional<FreezeWindow> next,
    List<ChangeException> exceptions) {

  /** Whether the system is frozen. */
  public boolean frozen() {
    return window.isPresent();
  }

  /** When it may be changed again; empty if it may be changed. */
  public Optional<Instant> until() {
    return window.map(FreezeWindow::until);
  }

  /** The event that decides about exceptions: the one of the highest level. */
  Optional<EventFreeze> strictest() {
    return events.stream().map(SystemFreeze::event).min(EventFreeze.STRICTEST_FIRST);
  }
}
