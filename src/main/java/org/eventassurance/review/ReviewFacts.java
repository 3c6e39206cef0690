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
import org.eventassurance.statistics.ForecastComparison;
import org.springframework.stereotype.Component;

/** Shows a department that reviews an event what the system knows of its part in it. */
@Component
class ReviewFacts implements FormFacts {

  private static final String EVENT_DATA = "eventData";
  private static final int LONGEST_DATA = 3000;

  private final LateTasks lateTasks;
  private final DepartmentPart part;
  private final FigureLines figures;
  private final FollowUps followUps;
  private final TaskService tasks;

  ReviewFacts(
      LateTasks lateTasks,
      DepartmentPart part,
      FigureLines figures,
      FollowUps followUps,
      TaskService tasks) {
    this.lateTasks = lateTasks;
    this.part = part;
    this.figures = figures;
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
    List<ForecastComparison.Row> came = figures.of(businessKey, department);
    facts.put("figures", figures.table(came, language));
    String data = Draft.of(figures.said(came, language), LONGEST_DATA, "…");
    if (!data.isEmpty()) {
      facts.put(EVENT_DATA, data);
    }
    facts.put("lateTasks", late.stream().map(it -> lateTasks.row(it, language)).toList());
    return facts;
  }

  private long openFollowUps(String eventCode, String department) {
    return followUps.openOf(eventCode).stream()
        .filter(followUp -> followUp.department().equals(department))
        .count();
  }
}
