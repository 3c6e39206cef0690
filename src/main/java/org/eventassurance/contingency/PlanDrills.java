package org.eventassurance.contingency;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;

/** Tells models when plans are drilled. */
@ProcessBean("planDrills")
public class PlanDrills {

  private final PlanCoverage coverage;
  private final MajorEvents events;
  private final Clock clock;

  PlanDrills(PlanCoverage coverage, MajorEvents events, Clock clock) {
    this.coverage = coverage;
    this.events = events;
    this.clock = clock;
  }

  /** From when on a drill counts for the event, as of now; at once if it needs none (B7). */
  public Date countFrom(DelegateExecution execution) {
    return Date.from(
        coverage
            .drillsCountFrom(events.get(execution.getProcessBusinessKey()))
            .orElse(clock.instant()));
  }
}
