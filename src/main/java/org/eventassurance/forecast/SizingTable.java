package org.eventassurance.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code capacity-sizing}: which resources an event takes, and what one unit carries. */
@Component
class SizingTable {

  static final String DECISION_ID = "capacity-sizing";

  private final DecisionTables tables;

  SizingTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The rows for events of this kind, in the table's order.
   *
   * @throws RuntimeException if the table fails, which is for its owner to mend
   */
  List<Sizing> rows(EventKind eventKind) {
    return tables.evaluate(DECISION_ID, Map.of("eventKind", eventKind.name())).stream()
        .map(SizingTable::row)
        .toList();
  }

  private static Sizing row(Map<String, Object> row) {
    return new Sizing(
        String.valueOf(row.get("kind")),
        Sizing.Driver.of(String.valueOf(row.get("driver"))).orElseThrow(),
        ((Number) row.get("perUnit")).doubleValue(),
        String.valueOf(row.get("reason")));
  }

  @Bean
  static TableContract capacitySizingContract() {
    return new TableContract(
        DECISION_ID,
        HitPolicy.COLLECT,
        Set.of("eventKind"),
        Set.of("kind", "driver", "perUnit", "reason"),
        Map.of(
            "kind", cell -> cell.isBlank() ? "a kind of the table resource-lead-time" : null,
            "driver",
                cell -> Sizing.Driver.of(cell).isPresent() ? null : "one of " + Sizing.Driver.WORDS,
            "perUnit", SizingTable::amount));
  }

  private static String amount(String cell) {
    boolean fine = cell.matches("\\d{1,9}(\\.\\d{1,4})?") && Double.parseDouble(cell) > 0;
    return fine ? null : "a number above 0";
  }
}
