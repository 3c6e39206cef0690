package org.eventassurance.escalation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.eventassurance.process.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers "what happens if I do nothing?". */
@RestController
@Tag(name = "Tasks", description = "Due dates of open tasks, and who is told when they pass")
class EscalationController {

  private final Outlooks outlooks;
  private final Readers readers;

  EscalationController(Outlooks outlooks, Readers readers) {
    this.outlooks = outlooks;
    this.readers = readers;
  }

  @Operation(summary = "Tells a task's clock: past and coming steps with their times and people")
  @GetMapping("/api/tasks/{taskId}/escalation")
  Outlook outlook(@PathVariable String taskId, Principal caller) {
    return outlooks.of(taskId, readers.languageOf(caller.getName()));
  }
}
