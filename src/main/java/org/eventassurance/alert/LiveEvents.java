package org.eventassurance.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.freeze.EventFreeze;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;

/**
 * Which events are watched now: from the begin of their freeze to their end. Only our own clock
 * says so, never the times in a message.
 */
@Component
class LiveEvents {

  private final MajorEvents events;
  private final Freezes freezes;
  private final ServiceCatalogue catalogue;

  LiveEvents(MajorEvents events, Freezes freezes, ServiceCatalogue catalogue) {
    this.events = events;
    this.freezes = freezes;
    this.catalogue = catalogue;
  }

  /** Those of that moment, the most important one first. */
  List<LiveEvent> at(Instant now) {
    return freezes.underWayOrComing().stream()
        .filter(freeze -> freeze.window().contains(now))
        .flatMap(freeze -> live(freeze, now).stream())
        .sorted(LiveEvent.MOST_IMPORTANT_FIRST)
        .toList();
  }

  /** A freeze may go on for a while after its event. */
  private Optional<LiveEvent> live(EventFreeze freeze, Instant now) {
    MajorEvent event = events.get(freeze.code());
    return event.status().isOpen() && now.isBefore(event.window().endsAt())
        ? Optional.of(LiveEvent.of(event, freeze.window().from(), needed(freeze), now))
        : Optional.empty();
  }

  private List<String> needed(EventFreeze freeze) {
    return catalogue.withDependencies(freeze.systems()).stream().map(CataloguedSystem::id).toList();
  }
}
