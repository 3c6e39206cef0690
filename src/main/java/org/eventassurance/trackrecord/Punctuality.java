package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.function.Predicate;
import org.eventassurance.trackrecord.TaskFact.Outcome;

/**
 * How tasks kept their due dates. What was called off with its process does not count.
 *
 * @param of the phase or department whose tasks they are; empty for all
 * @param open still to be done, the overdue ones included
 * @param inTimePercent of those that were done or are overdue; null if none was
 * @param lateness of those that were done late or are overdue; null if none was
 */
public record Punctuality(
    @Schema(description = "a phase or a department; empty for all") String of,
    long tasks,
    @Schema(description = "done in time") long inTime,
    @Schema(description = "done, but late") long late,
    @Schema(description = "still to be done, the overdue ones included") long open,
    @Schema(description = "still to be done and past the due date") long overdue,
    @Schema(description = "of those that were done or are overdue") Double inTimePercent,
    @Schema(description = "of those that were done late or are overdue") Spread lateness) {

  static Punctuality of(String group, Collection<Outcome> outcomes) {
    long inTime = count(outcomes, it -> it.isDone() && !it.isLate());
    long late = count(outcomes, it -> it.isDone() && it.isLate());
    long overdue = count(outcomes, it -> !it.isDone() && it.isLate());
    return new Punctuality(
        group,
        outcomes.size(),
        inTime,
        late,
        count(outcomes, it -> !it.isDone()),
        overdue,
        Percent.of(inTime, inTime + late + overdue),
        Spread.of(outcomes.stream().filter(Outcome::isLate).map(Outcome::late).toList()));
  }

  private static long count(Collection<Outcome> outcomes, Predicate<Outcome> which) {
    return outcomes.stream().filter(which).count();
  }
}
