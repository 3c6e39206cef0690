package org.eventassurance.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows who consolidates contingency plans the problems of past events (E17). */
@Component
class PastProblemFacts implements FormFacts {

  private final DepartmentReviews reviews;
  private final MajorEvents events;
  private final EventWords words;
  private final Dictionary dictionary;
  private final TaskService tasks;

  PastProblemFacts(
      DepartmentReviews reviews,
      MajorEvents events,
      EventWords words,
      Dictionary dictionary,
      TaskService tasks) {
    this.reviews = reviews;
    this.events = events;
    this.words = words;
    this.dictionary = dictionary;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals("consolidate-plans");
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(
        "pastProblems",
        departments(task, businessKey).stream().flatMap(id -> rows(id, language)).toList());
  }

  /** The department that the task is for; without one, all that take part in the event. */
  private List<String> departments(Task task, String eventCode) {
    String department =
        (String) tasks.getVariable(task.getId(), DepartmentReviewProcess.DEPARTMENT.name());
    return department == null ? events.get(eventCode).departments() : List.of(department);
  }

  private Stream<Row> rows(String department, Locale language) {
    return reviews.pastProblems(department).stream()
        .map(
            problem ->
                new Row(
                    problem.event(),
                    words.department(department, language),
                    problem.wentWrong(),
                    problem.lessons(),
                    problem.plans().stream()
                        .map(dictionary.in(language)::say)
                        .collect(Collectors.joining(" "))));
  }

  /** A row of the form's table. */
  record Row(String event, String department, String wentWrong, String lessons, String plans) {}
}
