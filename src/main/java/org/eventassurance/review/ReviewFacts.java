package org.eventassurance.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows a department that reviews an event what the system knows of its part in it. */
@Component
class ReviewFacts implements FormFacts {

  private final LateTasks lateTasks;
  private final DepartmentPart part;
  private final FollowUps followUps;
  private final TaskService tasks;

  ReviewFacts(
      LateTasks lateTasks, DepartmentPart part, FollowUps followUps, TaskService tasks) {
    this.lateTasks = lateTasks;
    this.part = part;
    this.followUps = followUps;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ReviewDepartmentForm.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department =
        (String) tasks.getVariable(task.getId(), DepartmentReviewProcess.DEPARTMENT.name());
    List<HistoricTaskInstance> all = lateTasks.all(businessKey, department);
    List<HistoricTaskInstance> late = all.stream().filter(lateTasks::isLate).toList();
    Map<String, Object> facts = new HashMap<>(part.of(businessKey, department, language));
    facts.put(
        "reviewFacts",
        Map.of(
            "tasks", all.size(),
            "lateTasks", late.size(),
            "openFollowUps", openFollowUps(businessKey, department)));
    facts.put("figures", List.of());
    facts.put("lateTasks", late.stream().map(it -> lateTasks.row(it, language)).toList());
    return facts;
  }

  private long openFollowUps(String eventCode, String department) {
    return followUps.openOf(eventCode).stream()
        .filter(followUp -> followUp.department().equals(department))
        .count();
  }
}
