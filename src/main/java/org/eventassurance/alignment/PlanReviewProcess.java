package org.eventassurance.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.alignment.GoOverrideTable.Takes;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the plan review's models share. */
@Configuration
class PlanReviewProcess {

  static final String ID = "plan-review";

  static final String MEND_FINDINGS = "userTask_mendFindings";

  static final String GO = "go";

  /** Go in spite of red criteria, to be confirmed by somebody else. */
  static final String OVERRIDE = "override";

  static final String MEND = "mend";
  static final String RESCHEDULE = "reschedule";

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

  /** What an earlier round left behind: nobody finds the next decision filled in with it. */
  static final List<String> DECISION_FIELDS =
      List.of(
          GO_DECISION.name(),
          GO_DECISION_REASON.name(),
          NEW_GO_LIVE_AT.name(),
          NEW_ENDS_AT.name(),
          NEW_BROADCAST_STARTS_AT.name());

  /** The department that signs off or mends. */
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  @Bean
  ModelContract planReviewContract() {
    return new ModelContract(
        ID,
        Set.of(MEND_FINDINGS),
        Set.of(),
        Set.of(
            GO_DECISION.name(),
            GO_DECISION_REASON.name(),
            NEW_GO_LIVE_AT.name(),
            NEW_ENDS_AT.name(),
            NEW_BROADCAST_STARTS_AT.name(),
            DEPARTMENT.name()));
  }

  @Bean
  TableContract goNoGoContract() {
    return new TableContract(
        GoNoGoTable.DECISION_ID,
        HitPolicy.COLLECT,
        Set.of("fact", "number", "word", "level", "eventKind", "atGate"),
        Set.of("criterion", "verdict", "reason"),
        Map.of(
            "criterion", cell -> fault(cell, GoCriterion.values(), GoCriterion::word),
            "verdict", cell -> fault(cell, Colour.values(), Colour::name)));
  }

  @Bean
  TableContract goOverrideContract() {
    return new TableContract(
        GoOverrideTable.DECISION_ID,
        HitPolicy.FIRST,
        Set.of("level", "reds"),
        Set.of("takes", "reason"),
        Map.of("takes", cell -> fault(cell, Takes.values(), Takes::name)));
  }

  private static <T> String fault(String cell, T[] known, Function<T, String> word) {
    List<String> words = Arrays.stream(known).map(word).toList();
    return words.contains(cell) ? null : "one of " + String.join(", ", words);
  }
}
