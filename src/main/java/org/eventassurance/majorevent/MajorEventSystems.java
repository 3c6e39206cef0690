package org.eventassurance.majorevent;

import java.util.List;
import org.eventassurance.check.CheckedSystems;
import org.springframework.stereotype.Component;

/** Tells checks which systems an event needs. */
@Component
class MajorEventSystems implements CheckedSystems {

  private final MajorEventRepository events;

  MajorEventSystems(MajorEventRepository events) {
    this.events = events;
  }

  @Override
  public List<String> of(String eventCode) {
    return events.findById(eventCode).map(MajorEvent::systems).orElse(List.of());
  }
}
