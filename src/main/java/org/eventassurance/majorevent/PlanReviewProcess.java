package org.eventassurance.majorevent;

import java.util.Set;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the plan review's model share. */
@Configuration
class PlanReviewProcess {

  static final String ID = "plan-review";

  /** What the leadership decided: go, mend, reschedule or cancel. */
  static final ProcessVariable<String> GO_DECISION = ProcessVariable.text("goDecision");

  static final ProcessVariable<String> GO_DECISION_REASON =
      ProcessVariable.text("goDecisionReason");
  static final ProcessVariable<String> GO_DECIDED_BY = ProcessVariable.text("goDecidedBy");

  /** ISO-8601 with offset; given when the decision is to reschedule. */
  static final ProcessVariable<String> NEW_GO_LIVE_AT = ProcessVariable.text("newGoLiveAt");

  static final ProcessVariable<String> NEW_ENDS_AT = ProcessVariable.text("newEndsAt");
  static final ProcessVariable<String> NEW_BROADCAST_STARTS_AT =
      ProcessVariable.text("newBroadcastStartsAt");

  @Bean
  ModelContract planReviewContract() {
    return new ModelContract(ID, Set.of(), Set.of(), Set.of(GO_DECISION.name()));
  }
}
