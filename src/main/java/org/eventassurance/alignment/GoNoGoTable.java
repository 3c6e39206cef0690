package org.eventassurance.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code go-no-go}, which collects what speaks for and against the go-live. */
@Component
class GoNoGoTable {

  static final String DECISION_ID = "go-no-go";

  private final DecisionTables tables;

  GoNoGoTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The verdicts and reasons of all rows that fit, the worst first.
   *
   * @throws RuntimeException if the table fails, which is for its owner to mend
   */
  List<ProposalReason> ask(Map<GoNoGoFact, Object> facts) {
    Map<String, Object> inputs = new HashMap<>();
    for (GoNoGoFact fact : GoNoGoFact.values()) {
      inputs.put(fact.word(), facts.get(fact));
    }
    return tables.evaluate(DECISION_ID, inputs).stream()
        .map(GoNoGoTable::reason)
        .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
        .toList();
  }

  private static ProposalReason reason(Map<String, Object> row) {
    return new ProposalReason(
        GoVerdict.valueOf((String) row.get("verdict")), String.valueOf(row.get("reason")));
  }
}
