package org.eventassurance.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code capacity-headroom}: how much capacity is kept free above the peaks (E3). */
@Component
class HeadroomTable {

  static final String DECISION_ID = "capacity-headroom";

  private static final int MOST = 500;

  private final DecisionTables tables;

  HeadroomTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The row for the event's level.
   *
   * @throws RuntimeException if the table fails or fits nothing, which is for its owner to mend
   */
  Headroom of(MajorEvent event) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", event.level().map(AssuranceLevel::name).orElse(null));
    Map<String, Object> row = tables.evaluate(DECISION_ID, inputs).get(0);
    return new Headroom(
        ((Number) row.get("headroomPercent")).doubleValue(), String.valueOf(row.get("reason")));
  }

  /**
   * A row of the table.
   *
   * @param percent of the peak
   * @param reason a sentence for people
   */
  record Headroom(double percent, String reason) {}

  @Bean
  static TableContract capacityHeadroomContract() {
    return new TableContract(
        DECISION_ID,
        HitPolicy.FIRST,
        Set.of("level"),
        Set.of("headroomPercent", "reason"),
        Map.of("headroomPercent", HeadroomTable::percent));
  }

  private static String percent(String cell) {
    boolean fine = cell.matches("\\d{1,3}(\\.\\d{1,2})?") && Double.parseDouble(cell) <= MOST;
    return fine ? null : "a number from 0 to " + MOST;
  }
}
