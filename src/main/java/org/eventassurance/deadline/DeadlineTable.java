package org.eventassurance.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The table {@code task-deadlines}. Where it fails, the built-in minimum applies and health is DOWN
 * until it answers again: no task creation fails for it.
 */
@Component
class DeadlineTable implements HealthIndicator {

  static final String DECISION_ID = "task-deadlines";

  /** In place of a task's id: the end of a whole phase. */
  static final String PHASE_END = "phaseEnd";

  /** In place of a task's id: the beginning of the change freeze. */
  static final String FREEZE_START = "freezeStart";

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineTable.class);

  private final DecisionTables tables;
  private volatile String failure;

  DeadlineTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** The rule for a task (or {@link #PHASE_END}, or a timer's id) of a process at a level. */
  DeadlineRule rule(String processId, String task, String level) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("process", processId);
    inputs.put("task", task);
    inputs.put("level", level);
    try {
      DeadlineRule rule =
          DeadlineRule.of(tables.evaluate(DECISION_ID, inputs).stream().findFirst().orElseThrow());
      failure = null;
      return rule;
    } catch (RuntimeException e) {
      LOG.error(
          "The table {} failed for {}; the built-in minimum applies.", DECISION_ID, inputs, e);
      failure = "For " + inputs + ": " + e.getMessage();
      return DeadlineRule.BUILT_IN_MINIMUM;
    }
  }

  @Override
  public Health health() {
    return failure == null
        ? Health.up().build()
        : Health.down().withDetail("table", DECISION_ID).withDetail("failure", failure).build();
  }

  @Bean
  static TableContract taskDeadlinesContract() {
    return new TableContract(
        DECISION_ID,
        Set.of("process", "task", "level"),
        Set.of("anchor", "offset", "days", "grace", "reason"),
        DeadlineWords.CELLS);
  }
}
