package org.eventassurance.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.eventassurance.punctuality.EventTasks;
import org.eventassurance.punctuality.LateTask;
import org.eventassurance.punctuality.LateTasks;
import org.eventassurance.statistics.ForecastComparison;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows a department that reviews an event what the system knows of its part in it. */
@Component
class ReviewFacts implements FormFacts {

  private static final String EVENT_DATA = "eventData";
  private static final int LONGEST_DATA = 3000;

  private final EventTasks eventTasks;
  private final LateTasks lateTasks;
  private final DepartmentPart part;
  private final FigureLines figures;
  private final FollowUps followUps;
  private final TaskService tasks;
  private final EventWords words;
  private final MessageSource messages;

  ReviewFacts(
      EventTasks eventTasks,
      LateTasks lateTasks,
      DepartmentPart part,
      FigureLines figures,
      FollowUps followUps,
      TaskService tasks,
      EventWords words,
      MessageSource messages) {
    this.eventTasks = eventTasks;
    this.lateTasks = lateTasks;
    this.part = part;
    this.figures = figures;
    this.followUps = followUps;
    this.tasks = tasks;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ReviewDepartmentForm.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department =
        (String) tasks.getVariable(task.getId(), DepartmentReviewProcess.DEPARTMENT.name());
    List<LateTask> late =
        lateTasks.of(businessKey).stream()
            .filter(one -> one.task().groups().contains(department))
            .toList();
    Map<String, Object> facts = new HashMap<>(part.of(businessKey, department, language));
    facts.put(
        "reviewFacts",
        Map.of(
            "tasks", tasksOf(businessKey, department),
            "lateTasks", late.size(),
            "openFollowUps", openFollowUps(businessKey, department)));
    List<ForecastComparison.Row> came = figures.of(businessKey, department);
    facts.put("figures", figures.table(came, language));
    String data = Draft.of(figures.said(came, language), LONGEST_DATA, "…");
    if (!data.isEmpty()) {
      facts.put(EVENT_DATA, data);
    }
    facts.put("lateTasks", late.stream().map(one -> row(one, language)).toList());
    return facts;
  }

  private long tasksOf(String eventCode, String department) {
    return eventTasks.of(eventCode).stream()
        .filter(task -> !task.takenBack() && task.groups().contains(department))
        .count();
  }

  private Row row(LateTask late, Locale language) {
    return new Row(
        late.task().name(),
        words.time(late.task().dueAt()),
        late.task().doneAt() == null ? "" : words.time(late.task().doneAt()),
        words.people(late.people()),
        late.toldUpTo().map(audience -> said(audience, language)).orElse(""));
  }

  private String said(String audience, Locale language) {
    return messages.getMessage("told.audience." + audience, null, audience, language);
  }

  private long openFollowUps(String eventCode, String department) {
    return followUps.openOf(eventCode).stream()
        .filter(followUp -> followUp.department().equals(department))
        .count();
  }

  /**
   * A row of the form's table of late tasks.
   *
   * @param doneAt empty for a task that is still open
   * @param told who was told; empty if it did not escalate
   * @param furthest the last audience that was told
   */
  record Row(String task, String dueAt, String doneAt, String told, String furthest) {}
}
