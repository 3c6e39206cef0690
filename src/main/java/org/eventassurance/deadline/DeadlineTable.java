package org.eventassurance.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.HitPolicy;
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

  /** In place of a task's id: the end of the change freeze. */
  static final String FREEZE_END = "freezeEnd";

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineTable.class);

  private final DecisionTables tables;

  /** What the table failed to answer, until it does, and why. */
  private final Map<Question, String> failures = new ConcurrentHashMap<>();

  DeadlineTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** The rule for a task (or {@link #PHASE_END}, or a timer's id) of a process at a level. */
  DeadlineRule rule(String processId, String task, String level) {
    Question question = new Question(processId, task, level);
    try {
      DeadlineRule rule = ask(question);
      failures.remove(question);
      return rule;
    } catch (RuntimeException e) {
      if (failures.put(question, question + ": " + e.getMessage()) == null) {
        LOG.error(
            "The table {} failed; the built-in minimum applies. {}", DECISION_ID, question, e);
      }
      return DeadlineRule.BUILT_IN_MINIMUM;
    }
  }

  /** Asks again what the table failed to answer: a new version may have mended it. */
  @Override
  public Health health() {
    failures.keySet().removeIf(this::isAnswered);
    return failures.values().stream()
        .findFirst()
        .map(
            failure ->
                Health.down().withDetail("table", DECISION_ID).withDetail("failure", failure))
        .orElseGet(Health::up)
        .build();
  }

  private boolean isAnswered(Question question) {
    try {
      ask(question);
      return true;
    } catch (RuntimeException e) {
      LOG.debug("The table {} still fails. {}", DECISION_ID, question, e);
      return false;
    }
  }

  private DeadlineRule ask(Question question) {
    return DeadlineRule.of(
        tables.evaluate(DECISION_ID, question.inputs()).stream().findFirst().orElseThrow());
  }

  private record Question(String process, String task, String level) {

    Map<String, Object> inputs() {
      Map<String, Object> inputs = new HashMap<>();
      inputs.put("process", process);
      inputs.put("task", task);
      inputs.put("level", level);
      return inputs;
    }
  }

  @Bean
  static TableContract taskDeadlinesContract() {
    return new TableContract(
        DECISION_ID,
        HitPolicy.FIRST,
        Set.of("process", "task", "level"),
        Set.of("anchor", "offset", "days", "grace", "reason"),
        DeadlineWords.CELLS);
  }
}
