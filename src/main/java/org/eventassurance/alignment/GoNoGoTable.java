package org.eventassurance.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code go-no-go}, which gives each criterion its colour, fact by fact. */
@Component
class GoNoGoTable {

  static final String DECISION_ID = "go-no-go";

  private final DecisionTables tables;

  GoNoGoTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * An event that the table is asked about, by the version that is in force now.
   *
   * @param atGate whether the sign-offs are in, so that what is missing is no longer "not yet"
   * @throws RuntimeException if the table is missing
   */
  Asked about(MajorEvent event, boolean atGate) {
    return new Asked(tables.inForce(DECISION_ID), event, atGate);
  }

  /** The table as it is asked about one event. */
  record Asked(DecisionTables.Version table, MajorEvent event, boolean atGate) {

    /**
     * What all rows say that fit a fact.
     *
     * @throws RuntimeException if the table fails, which is for its owner to mend
     */
    List<ProposalReason> answer(GoNoGoFact fact, Facts facts) {
      Map<String, Object> inputs = new HashMap<>();
      inputs.put("fact", fact.word());
      inputs.put("number", facts.number(fact));
      inputs.put("word", facts.word(fact));
      inputs.put("level", event.level().map(Enum::name).orElse(null));
      inputs.put("eventKind", event.kind().name());
      inputs.put("atGate", atGate);
      return table.answer(inputs).stream().map(Asked::reason).toList();
    }

    private static ProposalReason reason(Map<String, Object> row) {
      return new ProposalReason(
          (String) row.get("criterion"),
          Colour.valueOf((String) row.get("verdict")),
          String.valueOf(row.get("reason")));
    }
  }
}
