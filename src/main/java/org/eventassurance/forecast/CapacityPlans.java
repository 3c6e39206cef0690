package org.eventassurance.forecast;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What SRE plans events' capacity for; resources are filed from it (E3, E10). */
@Service
@Transactional
public class CapacityPlans {

  private final CapacityPlanRepository plans;

  CapacityPlans(CapacityPlanRepository plans) {
    this.plans = plans;
  }

  /** An event's plan; empty until SRE has made it. */
  @Transactional(readOnly = true)
  public Optional<CapacityPlan> of(String eventCode) {
    return plans.findByEventCode(eventCode);
  }

  /** Stores a plan in the place of the event's earlier one. */
  void keep(CapacityPlan plan) {
    plans.save(plan.withId(of(plan.eventCode()).map(CapacityPlan::id).orElse(null)));
  }
}
