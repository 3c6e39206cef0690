package org.eventassurance.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows a department that reviews an event what the system knows of its part in it. */
@Component
class ReviewFacts implements FormFacts {

  private static final String COMPLETED = "completed";

  private final HistoryService history;
  private final TaskService tasks;
  private final FollowUps followUps;
  private final EventWords words;
  private final Clock clock;

  ReviewFacts(
      HistoryService history,
      TaskService tasks,
      FollowUps followUps,
      EventWords words,
      Clock clock) {
    this.history = history;
    this.tasks = tasks;
    this.followUps = followUps;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ReviewDepartmentForm.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department =
        (String) tasks.getVariable(task.getId(), DepartmentReviewProcess.DEPARTMENT.name());
    List<HistoricTaskInstance> done = tasksOf(businessKey, department);
    List<LateTask> late = done.stream().filter(this::isLate).map(this::lateTask).toList();
    long openFollowUps =
        followUps.openOf(businessKey).stream()
            .filter(followUp -> followUp.department().equals(department))
            .count();
    return Map.of(
        "reviewFacts",
        Map.of("tasks", done.size(), "lateTasks", late.size(), "openFollowUps", openFollowUps),
        "lateTasks",
        late);
  }

  /** Tasks that were taken back before they were done are nobody's. */
  private List<HistoricTaskInstance> tasksOf(String eventCode, String department) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(eventCode)
        .taskHadCandidateGroup(department)
        .orderByTaskDueDate()
        .asc()
        .list()
        .stream()
        .filter(task -> task.getEndTime() == null || COMPLETED.equals(task.getDeleteReason()))
        .toList();
  }

  private boolean isLate(HistoricTaskInstance task) {
    Date due = task.getDueDate();
    Instant done = task.getEndTime() == null ? clock.instant() : task.getEndTime().toInstant();
    return due != null && due.toInstant().isBefore(done);
  }

  private LateTask lateTask(HistoricTaskInstance task) {
    return new LateTask(task.getName(), moment(task.getDueDate()), moment(task.getEndTime()));
  }

  private String moment(Date date) {
    return date == null ? "" : words.time(date.toInstant());
  }

  /**
   * A row of the form's table.
   *
   * @param doneAt empty for a task that is still open
   */
  record LateTask(String task, String dueAt, String doneAt) {}
}
