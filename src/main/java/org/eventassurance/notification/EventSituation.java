package org.eventassurance.notification;

import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;

/**
 * An event as it is now.
 *
 * @param level such as P1; empty as long as there is none
 * @param over whether it is closed or called off
 */
record EventSituation(String code, String name, String level, boolean over) {

  static EventSituation of(MajorEvent event) {
    return new EventSituation(
        event.code(),
        event.name(),
        event.level().map(Enum::name).orElse(""),
        event.status() == EventStatus.CLOSED || event.status() == EventStatus.CANCELLED);
  }
}
