package org.eventassurance.trackrecord;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.TaskTelling;

/**
 * How often somebody was reminded of a task, and how often those above had to be told.
 *
 * @param tasks of which somebody above their own people was told
 * @param steps of the ladder, reminders first
 * @param people above a task's own people, who was told most in front
 */
public record Escalations(
    @Schema(description = "of which somebody above their own people was told") long tasks,
    List<StepTold> steps,
    List<PersonTold> people) {

  private static final Comparator<StepTold> BY_KIND =
      Comparator.comparing(StepTold::kind)
          .thenComparing(Comparator.comparing(StepTold::tasks).reversed())
          .thenComparing(StepTold::step)
          .thenComparing(StepTold::audience);

  private static final Comparator<PersonTold> BY_TASKS =
      Comparator.comparing(PersonTold::tasks).reversed().thenComparing(PersonTold::person);

  /**
   * A step of the ladder.
   *
   * @param step its name in the table; empty for a phase that is late as a whole
   * @param audience as what people were told
   */
  public record StepTold(Kind kind, String step, String audience, long tasks) {}

  /** A person above a task's own people, and of how many tasks and phases they were told. */
  public record PersonTold(String person, long tasks) {}

  static Escalations of(List<TaskTelling> told) {
    List<TaskTelling> above = told.stream().filter(it -> it.kind() != Kind.REMINDER).toList();
    return new Escalations(
        tasks(above.stream().filter(it -> it.kind() == Kind.ESCALATION)),
        told.stream()
            .collect(groupingBy(it -> List.of(it.kind(), it.step(), it.audience())))
            .values()
            .stream()
            .map(Escalations::step)
            .sorted(BY_KIND)
            .toList(),
        above.stream().collect(groupingBy(TaskTelling::person)).entrySet().stream()
            .map(person -> new PersonTold(person.getKey(), tasks(person.getValue().stream())))
            .sorted(BY_TASKS)
            .toList());
  }

  /** All of them together; no two events share a task. */
  static Escalations sum(Collection<Escalations> some) {
    Map<StepTold, Long> steps =
        some.stream()
            .flatMap(one -> one.steps.stream())
            .collect(groupingBy(Escalations::uncounted, summingLong(StepTold::tasks)));
    Map<String, Long> people =
        some.stream()
            .flatMap(one -> one.people.stream())
            .collect(groupingBy(PersonTold::person, summingLong(PersonTold::tasks)));
    return new Escalations(
        some.stream().mapToLong(Escalations::tasks).sum(),
        steps.entrySet().stream()
            .map(it -> counted(it.getKey(), it.getValue()))
            .sorted(BY_KIND)
            .toList(),
        people.entrySet().stream()
            .map(it -> new PersonTold(it.getKey(), it.getValue()))
            .sorted(BY_TASKS)
            .toList());
  }

  private static StepTold step(List<TaskTelling> alike) {
    TaskTelling first = alike.get(0);
    return new StepTold(first.kind(), first.step(), first.audience(), tasks(alike.stream()));
  }

  private static long tasks(Stream<TaskTelling> told) {
    Set<String> about = told.map(TaskTelling::about).collect(Collectors.toSet());
    return about.size();
  }

  private static StepTold uncounted(StepTold step) {
    return counted(step, 0);
  }

  private static StepTold counted(StepTold step, long tasks) {
    return new StepTold(step.kind, step.step, step.audience, tasks);
  }
}
