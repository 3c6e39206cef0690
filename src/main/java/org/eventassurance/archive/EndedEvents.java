package org.eventassurance.archive;

import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.trackrecord.TrackRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what is known of events that ended without their process doing so: before the product kept
 * any, or by an administrator's hand.
 */
@Component
class EndedEvents {

  private static final Logger log = LoggerFactory.getLogger(EndedEvents.class);
  private static final String LIFECYCLE = "event-assurance";

  private final MajorEvents events;
  private final TrackRecords records;
  private final Archives archives;
  private final RuntimeService runtime;

  EndedEvents(MajorEvents events, TrackRecords records, Archives archives, RuntimeService runtime) {
    this.events = events;
    this.records = records;
    this.archives = archives;
    this.runtime = runtime;
  }

  /** Runs at the start and slowly in the background. */
  @Scheduled(fixedDelayString = "${assurance.archive.reconciliation:PT6H}")
  public void keep() {
    events.all().stream()
        .filter(event -> !event.status().isOpen())
        .map(MajorEvent::code)
        .filter(code -> !archives.isKept(code) && !isUnderWay(code))
        .forEach(this::keep);
  }

  /** One that cannot be kept holds up no other. */
  private void keep(String code) {
    try {
      records.keep(code);
      archives.keep(code);
    } catch (RuntimeException failed) {
      log.warn("{} could not be archived; it will be tried again.", code, failed);
    }
  }

  private boolean isUnderWay(String code) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(LIFECYCLE)
            .processInstanceBusinessKey(code)
            .count()
        > 0;
  }
}
