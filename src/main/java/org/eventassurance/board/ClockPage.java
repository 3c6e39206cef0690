package org.eventassurance.board;

import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.escalation.Outlooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A task's clock: who was told, and who will be if nobody does anything. */
@Controller
class ClockPage {

  private final Outlooks outlooks;
  private final TaskService tasks;

  ClockPage(Outlooks outlooks, TaskService tasks) {
    this.outlooks = outlooks;
    this.tasks = tasks;
  }

  /** What has been done meanwhile has no clock any more: the task's own page says so. */
  @GetMapping("/tasks/{id}/clock")
  String show(@PathVariable String id, Locale language, Model model) {
    if (tasks.createTaskQuery().taskId(id).count() == 0) {
      return "redirect:/tasks/{id}";
    }
    model.addAttribute("outlook", outlooks.of(id, language));
    return "clock";
  }
}
