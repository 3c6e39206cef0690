package org.eventassurance.loadtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code load-test-verdict}, which judges one measured item. */
@Component
class VerdictTable {

  static final String DECISION_ID = "load-test-verdict";

  private final DecisionTables tables;

  VerdictTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** The version that is in force now, for the tests of an event. */
  Judge judge(MajorEvent event) {
    return new Judge(tables.inForce(DECISION_ID), event);
  }

  /** One version of the table, which judges an event's tests. */
  record Judge(DecisionTables.Version table, MajorEvent event) {

    /** Which version it is. */
    String version() {
      return table.label();
    }

    /** The items with their verdicts. */
    List<MeasuredItem> judged(List<MeasuredItem> items) {
      return items.stream()
          .map(item -> item.judged(judge(item.measure(), item.measured())))
          .toList();
    }

    /**
     * How an item came out.
     *
     * @param measure the table's word for it
     * @param value null where it was not measured
     * @throws RuntimeException if the table fails or fits nothing, which is for its owner to mend
     */
    Judgement judge(String measure, Double value) {
      Map<String, Object> inputs = new HashMap<>();
      inputs.put("measure", measure);
      inputs.put("value", value);
      inputs.put("level", event.level().map(AssuranceLevel::name).orElse(null));
      inputs.put("eventKind", event.kind().name());
      Map<String, Object> row =
          table.answer(inputs).stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "No row of %s fits the item '%s' with the value %s: add a last row that fits."
                              .formatted(DECISION_ID, measure, value)));
      return new Judgement(
          Verdict.valueOf((String) row.get("verdict")), String.valueOf(row.get("reason")));
    }
  }
}
