package org.eventassurance.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code go-override}, which says what a go takes in spite of red criteria. */
@Component
class GoOverrideTable {

  static final String DECISION_ID = "go-override";

  private final DecisionTables tables;

  GoOverrideTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** What a go takes. */
  enum Takes {
    NONE,
    REASON,
    TWO_PEOPLE
  }

  /**
   * What the table says.
   *
   * @param reason why, for those who decide
   */
  record Rule(Takes takes, String reason) {}

  /**
   * What it takes to go live with so many red criteria; two people, where no row fits.
   *
   * @throws RuntimeException if the table fails, which is for its owner to mend
   */
  Rule about(MajorEvent event, int reds) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", event.level().map(Enum::name).orElse(null));
    inputs.put("reds", reds);
    List<Map<String, Object>> rows = tables.evaluate(DECISION_ID, inputs);
    return rows.isEmpty() ? new Rule(Takes.TWO_PEOPLE, "") : rule(rows.get(0));
  }

  private static Rule rule(Map<String, Object> row) {
    return new Rule(Takes.valueOf((String) row.get("takes")), String.valueOf(row.get("reason")));
  }
}
