package org.eventassurance.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eventassurance.deadline.EventDates.Dates;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * Says from when until when production is frozen for an event, by the rows {@code freezeStart} and
 * {@code freezeEnd} of the table {@code task-deadlines} (E20, B4). Unlike a due date, a freeze is
 * never guessed: where the table fails, so does the answer.
 */
@Component
public class FreezeDates {

  private static final String WATCH = "go-live-watch";

  private final DecisionTables tables;
  private final DeadlineCalculator calculator;

  FreezeDates(DecisionTables tables, DeadlineCalculator calculator) {
    this.tables = tables;
    this.calculator = calculator;
  }

  /**
   * The rows that are in force now, to be asked about many events.
   *
   * @throws RuntimeException if the table is missing
   */
  public Rows inForce() {
    return new Rows(tables.inForce(DeadlineTable.DECISION_ID));
  }

  /** The rows of one version of the table. */
  public final class Rows {

    private final DecisionTables.Version version;

    private Rows(DecisionTables.Version version) {
      this.version = version;
    }

    /**
     * When the freeze begins: with the event at the latest, for that is what it protects.
     *
     * @throws RuntimeException if the table has no answer for events of this level
     */
    public Instant start(Dates dates) {
      Instant begins = begins(dates);
      Instant byTable = at(rule(DeadlineTable.FREEZE_START, dates), dates, begins);
      return byTable.isBefore(begins) ? byTable : begins;
    }

    /**
     * When the freeze ends: with the event at the earliest. A table from before it had a row for
     * the end lets it end with the event.
     *
     * @throws RuntimeException if the table has no answer for events of this level
     */
    public Instant end(Dates dates) {
      DeadlineRule rule = rule(DeadlineTable.FREEZE_END, dates);
      if (isForAnyTask(rule)) {
        return dates.end();
      }
      Instant byTable = at(rule, dates, start(dates));
      return byTable.isAfter(dates.end()) ? byTable : dates.end();
    }

    private Instant at(DeadlineRule rule, Dates dates, Instant freezeStart) {
      if (isForAnyTask(rule)) {
        throw new IllegalStateException(
            "The table "
                + DeadlineTable.DECISION_ID
                + " has no row that says when the change freeze begins: give "
                + WATCH
                + " one for the task "
                + DeadlineTable.FREEZE_START
                + ".");
      }
      return calculator.byRule(rule, new Moments(dates, freezeStart, null, dates.goLive())).at();
    }

    /** A freeze has no creation to count from: such a row is the one for all that has none. */
    private static boolean isForAnyTask(DeadlineRule rule) {
      return rule.anchor() == Anchor.CREATED;
    }

    private DeadlineRule rule(String task, Dates dates) {
      Map<String, Object> inputs = new HashMap<>();
      inputs.put("process", WATCH);
      inputs.put("task", task);
      inputs.put("level", dates.level());
      return DeadlineRule.of(version.answer(inputs).stream().findFirst().orElseThrow());
    }

    private static Instant begins(Dates dates) {
      return dates.broadcastStart() != null && dates.broadcastStart().isBefore(dates.goLive())
          ? dates.broadcastStart()
          : dates.goLive();
    }
  }
}
