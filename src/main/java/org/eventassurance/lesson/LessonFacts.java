package org.eventassurance.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.lesson.LessonRows.Problem;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Shows who forecasts, plans, inspects and weighs risks what past events of the same kind have
 * taught (E9, E17, E19, E30). A task of one department shows what concerns that department.
 */
@Component
class LessonFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("forecast", "plan-capacity", "consolidate-plans", "inspect-hazards", "review-risks");
  private static final int MOST_PROBLEMS = 30;

  private final Lessons lessons;
  private final LessonRows rows;
  private final MajorEvents events;
  private final TaskService tasks;

  LessonFacts(Lessons lessons, LessonRows rows, MajorEvents events, TaskService tasks) {
    this.lessons = lessons;
    this.rows = rows;
    this.events = events;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    Predicate<String> concerned = id -> department == null || id.equals(department);
    MajorEvent event = events.get(businessKey);
    List<EventLessons> past = lessons.likeEvent(event);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(
        "pastProblems",
        problems(
            past,
            department == null ? event.departments() : List.of(department),
            concerned,
            language));
    facts.put("pastPlans", all(past, one -> rows.plans(one, concerned, language)));
    facts.put("pastHappenings", all(past, one -> rows.happenings(one, concerned, language)));
    facts.put("pastActions", all(past, one -> rows.actions(one, concerned)));
    facts.put("pastLateTasks", all(past, one -> rows.lateTasks(one, concerned, language)));
    return facts;
  }

  /** What events of the same kind have taught, then what the departments found at others. */
  private List<Problem> problems(
      List<EventLessons> past,
      List<String> departments,
      Predicate<String> concerned,
      Locale language) {
    return Stream.concat(
            past.stream().flatMap(one -> rows.problems(one, concerned, language)),
            departments.stream().flatMap(id -> rows.problems(id, language)))
        .distinct()
        .limit(MOST_PROBLEMS)
        .toList();
  }

  /** All rows of several events, event by event. */
  private static <R> List<R> all(List<EventLessons> past, Function<EventLessons, Stream<R>> rows) {
    return past.stream().flatMap(rows).toList();
  }
}
