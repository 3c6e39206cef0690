package org.eventassurance.majorevent;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Calls the phase by its name, of which the escalation knows the process. */
@Component
class OverduePhaseFacts implements FormFacts {

  private static final String OVERDUE_PHASE = "overduePhase";

  private final TaskService tasks;
  private final MessageSource messages;

  OverduePhaseFacts(TaskService tasks, MessageSource messages) {
    this.tasks = tasks;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals("answer-phase-overdue");
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String phase = (String) tasks.getVariable(task.getId(), OVERDUE_PHASE);
    return phase == null
        ? Map.of()
        : Map.of(OVERDUE_PHASE, messages.getMessage("phase." + phase, null, phase, language));
  }
}
