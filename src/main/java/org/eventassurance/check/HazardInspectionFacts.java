package org.eventassurance.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Shows whoever looks for hazards what machines found on their department's systems that does not
 * pass (E19).
 */
@Component
class HazardInspectionFacts implements FormFacts {

  private final FindingRows rows;
  private final TaskService tasks;

  HazardInspectionFacts(FindingRows rows, TaskService tasks) {
    this.rows = rows;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals("inspect-hazards");
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    return Map.of(
        "machineFindings",
        businessKey == null ? List.of() : rows.notPassed(businessKey, department, language));
  }
}
