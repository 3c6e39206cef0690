package org.eventassurance.escalation;

import java.util.Optional;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;

/** What of an event its tasks' ladder depends on. */
@Component
class WatchedEvents {

  private final MajorEvents events;

  WatchedEvents(MajorEvents events) {
    this.events = events;
  }

  Optional<MajorEvent> find(String code) {
    return Optional.ofNullable(code).flatMap(events::find);
  }

  boolean isLive(String code) {
    return isLive(find(code));
  }

  /** Whether the watch is on: then everything of the event is in minutes, day and night (E22). */
  static boolean isLive(Optional<MajorEvent> event) {
    return event.filter(MajorEvent::isLive).isPresent();
  }
}
