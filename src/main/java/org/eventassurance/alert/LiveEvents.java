package org.eventassurance.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;

/** Which events are watched now. Only our own clock says so, never the times in a message. */
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
    return events.all().stream()
        .filter(event -> event.status().isOpen() && now.isBefore(event.window().endsAt()))
        .flatMap(
            event ->
                freezes.of(event.code()).map(FreezeWindow::from).stream()
                    .filter(since -> !now.isBefore(since))
                    .map(since -> live(event, since, now)))
        .sorted(LiveEvent.MOST_IMPORTANT_FIRST)
        .toList();
  }

  private LiveEvent live(MajorEvent event, Instant since, Instant now) {
    return LiveEvent.of(
        event,
        since,
        catalogue.withDependencies(event.systems()).stream()
            .map(CataloguedSystem::id)
            .collect(Collectors.toSet()),
        now);
  }
}
