package org.eventassurance.freeze;

import java.util.Optional;

/**
 * That an event freezes a system, and why.
 *
 * @param neededBy the system of the event that needs this one to work; empty if the event names
 *     this one itself, or no system at all
 */
public record SystemFreeze(EventFreeze event, Optional<String> neededBy) {

  /** When the event freezes the system. */
  public FreezeWindow window() {
    return event.window();
  }
}
