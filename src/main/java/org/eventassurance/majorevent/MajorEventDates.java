package org.eventassurance.majorevent;

import java.util.Optional;
import org.eventassurance.deadline.EventDates;
import org.springframework.stereotype.Component;

/** Tells deadlines what they hang on. */
@Component
class MajorEventDates implements EventDates {

  private final MajorEventRepository events;

  MajorEventDates(MajorEventRepository events) {
    this.events = events;
  }

  @Override
  public Optional<Dates> of(String eventCode) {
    return events
        .findById(eventCode)
        .map(
            event ->
                new Dates(
                    event.level().map(AssuranceLevel::name).orElse(null),
                    event.window().goLiveAt(),
                    event.window().broadcastStartsAt(),
                    event.window().endsAt()));
  }
}
