package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The one lasting address of a task: after the sign-in, which would lose an address within
 * Tasklist, it opens the task there, or says what became of it.
 */
@Controller
class TaskPage {

  private static final String IN_TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";
  private static final String COMPLETED = "completed";

  private final TaskService tasks;
  private final HistoryService history;
  private final Clock clock;

  TaskPage(TaskService tasks, HistoryService history, Clock clock) {
    this.tasks = tasks;
    this.history = history;
    this.clock = clock;
  }

  @GetMapping("/tasks/{id}")
  String open(@PathVariable String id, Model model, HttpServletResponse response) {
    if (tasks.createTaskQuery().taskId(id).count() > 0) {
      return IN_TASKLIST + id;
    }
    Optional<FinishedTask> finished =
        Optional.ofNullable(
                history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
            .map(this::described);
    model.addAttribute("task", finished.orElse(null));
    response.setStatus(finished.isPresent() ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
    return "task";
  }

  private FinishedTask described(HistoricTaskInstance task) {
    return new FinishedTask(
        task.getName(),
        COMPLETED.equals(task.getDeleteReason()),
        task.getAssignee(),
        task.getEndTime().toInstant().atZone(clock.getZone()).toOffsetDateTime(),
        eventCode(task.getProcessInstanceId()));
  }

  private String eventCode(String processInstanceId) {
    return Optional.ofNullable(processInstanceId)
        .map(
            id -> history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(HistoricProcessInstance::getBusinessKey)
        .orElse(null);
  }
}
