package org.eventassurance.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;

/**
 * How an event stands at a glance: what is late, what comes next, and what got stuck.
 *
 * @param late open tasks past their due date, the longest overdue first
 * @param upcoming the other open tasks, the most urgent first
 * @param latePhases phases under way past their end date
 * @param dueSoon how many of the upcoming tasks are due within three days
 */
record Standing(
    List<OpenTask> late,
    List<OpenTask> upcoming,
    List<PhaseDeadline> latePhases,
    List<TechnicalIncident> incidents,
    long dueSoon) {

  private static final Duration SOON = Duration.ofDays(3);

  /** The answer to "are we on track?". */
  enum Verdict {
    ON_TRACK,
    LATE,
    STUCK
  }

  /** How much waits for a department, and how many of these tasks are late. */
  record Load(String department, long open, long late) {

    private static Load of(String department, List<OpenTask> tasks) {
      return new Load(department, tasks.size(), tasks.stream().filter(OpenTask::overdue).count());
    }
  }

  static Standing of(EventOverview event, List<TechnicalIncident> incidents, OffsetDateTime now) {
    List<OpenTask> byDate =
        event.tasks().stream().sorted(Comparator.comparing(OpenTask::dueAt)).toList();
    List<OpenTask> upcoming = byDate.stream().filter(task -> !task.overdue()).toList();
    return new Standing(
        byDate.stream().filter(OpenTask::overdue).toList(),
        upcoming,
        event.deadlines().stream().filter(PhaseDeadline::overdue).toList(),
        incidents,
        upcoming.stream().filter(task -> task.dueAt().isBefore(now.plus(SOON))).count());
  }

  /** Being late answers the question; what only got stuck has cost no time yet. */
  public Verdict verdict() {
    if (!late.isEmpty() || !latePhases.isEmpty()) {
      return Verdict.LATE;
    }
    return incidents.isEmpty() ? Verdict.ON_TRACK : Verdict.STUCK;
  }

  /** The late tasks, those for several departments together. */
  public List<TaskGroup> lateGroups() {
    return TaskGroup.of(late);
  }

  /** The upcoming tasks, those for several departments together. */
  public List<TaskGroup> upcomingGroups() {
    return TaskGroup.of(upcoming);
  }

  /** How many tasks wait for somebody. */
  public int open() {
    return late.size() + upcoming.size();
  }

  /** What waits for which department, the latest in front. */
  public List<Load> loads() {
    return Stream.concat(late.stream(), upcoming.stream())
        .filter(task -> task.department() != null)
        .collect(Collectors.groupingBy(OpenTask::department))
        .entrySet()
        .stream()
        .map(tasks -> Load.of(tasks.getKey(), tasks.getValue()))
        .sorted(
            Comparator.comparing(Load::late)
                .thenComparing(Load::open)
                .reversed()
                .thenComparing(Load::department))
        .toList();
  }
}
