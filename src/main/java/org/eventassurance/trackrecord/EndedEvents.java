package org.eventassurance.trackrecord;

import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the records of events that ended without their process doing so: before the product kept
 * any, or by an administrator's hand.
 */
@Component
class EndedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(EndedEvents.class);
  private static final String LIFECYCLE = "event-assurance";

  private final MajorEvents events;
  private final TrackRecords records;
  private final KeptFacts kept;
  private final RuntimeService runtime;

  EndedEvents(MajorEvents events, TrackRecords records, KeptFacts kept, RuntimeService runtime) {
    this.events = events;
    this.records = records;
    this.kept = kept;
    this.runtime = runtime;
  }

  /** Runs at the start and slowly in the background. */
  @Scheduled(fixedDelayString = "${assurance.statistics.reconciliation:PT6H}")
  public void keep() {
    events.all().stream()
        .filter(event -> !event.status().isOpen())
        .map(MajorEvent::code)
        .filter(code -> kept.find(code).isEmpty() && !isUnderWay(code))
        .forEach(this::keep);
  }

  private void keep(String code) {
    try {
      records.keep(code);
    } catch (DuplicateKeyException another) {
      LOG.debug("Another node has kept the record of {}.", code, another);
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
