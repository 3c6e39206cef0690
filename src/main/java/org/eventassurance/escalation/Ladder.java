package org.eventassurance.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eventassurance.process.DecisionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The table {@code escalation-ladder}. Where it fails, or has no row for a task, the built-in
 * minimum applies and health is DOWN until it answers again: nobody is spared a mail for it.
 */
@Component
class Ladder implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

  private final DecisionTables tables;

  /** What the table failed to answer, until it does, and why. */
  private final Map<Rung, String> failures = new ConcurrentHashMap<>();

  Ladder(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * What the ladder is asked for.
   *
   * @param level the event's level, or null outside any event
   * @param phase the phase, {@code go-live-watch} for everything while the event is live
   * @param department the id of the department whose task it is, or null
   */
  record Rung(String level, String phase, String department) {

    private Map<String, Object> inputs() {
      Map<String, Object> inputs = new HashMap<>();
      inputs.put("level", level);
      inputs.put("phase", phase);
      inputs.put("department", department);
      return inputs;
    }
  }

  /** The table as it is in force at one moment, to be asked for many tasks. */
  interface Version {
    List<LadderStep> steps(Rung rung);
  }

  Version inForce() {
    try {
      DecisionTables.Version table = tables.inForce(EscalationLadder.DECISION_ID);
      return rung -> steps(table, rung);
    } catch (RuntimeException missing) {
      return rung -> minimum(rung, missing);
    }
  }

  private List<LadderStep> steps(DecisionTables.Version table, Rung rung) {
    try {
      List<LadderStep> steps = table.answer(rung.inputs()).stream().map(LadderStep::of).toList();
      if (steps.isEmpty()) {
        throw new IllegalStateException(
            "No row holds for it: add one at the table's end that holds for every task.");
      }
      failures.remove(rung);
      return steps;
    } catch (RuntimeException broken) {
      return minimum(rung, broken);
    }
  }

  private List<LadderStep> minimum(Rung rung, RuntimeException failure) {
    if (failures.put(rung, rung + ": " + failure.getMessage()) == null) {
      LOG.error(
          "The table {} failed; the built-in minimum applies. {}",
          EscalationLadder.DECISION_ID,
          rung,
          failure);
    }
    return LadderStep.BUILT_IN_MINIMUM;
  }

  /** Asks again what the table failed to answer: a new version may have mended it. */
  @Override
  public Health health() {
    failures.keySet().forEach(inForce()::steps);
    return failures.values().stream()
        .findFirst()
        .map(
            failure ->
                Health.down()
                    .withDetail("table", EscalationLadder.DECISION_ID)
                    .withDetail("failure", failure))
        .orElseGet(Health::up)
        .build();
  }
}
