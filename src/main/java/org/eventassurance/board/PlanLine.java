package org.eventassurance.board;

import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.PlanDrill;

/**
 * A plan as a list shows it.
 *
 * @param drill its last one, or null
 */
record PlanLine(ContingencyPlan plan, PlanDrill drill) {

  /** Whether the plan that was drilled is another one than this. */
  public boolean changedSinceDrill() {
    return drill != null && drill.revision() < plan.materialRevision();
  }
}
