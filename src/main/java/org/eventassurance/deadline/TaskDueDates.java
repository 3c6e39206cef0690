package org.eventassurance.deadline;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.TaskAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets leads, the commander and the leadership set a task's due date, or give it back to the table.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/due-date")
@Transactional
public class TaskDueDates {

  private static final Duration FARTHEST = Duration.ofDays(3653);

  private final TaskService tasks;
  private final Recomputation recomputation;
  private final TaskAccess access;
  private final Clock clock;

  TaskDueDates(TaskService tasks, Recomputation recomputation, TaskAccess access, Clock clock) {
    this.tasks = tasks;
    this.recomputation = recomputation;
    this.access = access;
    this.clock = clock;
  }

  /** Sets a date by hand; a later recomputation keeps it and proposes its own. */
  @PutMapping
  @Operation(summary = "Set a task's due date by hand")
  public ResponseEntity<Void> set(
      @PathVariable String taskId, @RequestBody NewDueDate body, Principal caller) {
    if (body.dueAt() == null) {
      throw Problem.invalid("dueAt", "Give the new due date with its offset.");
    }
    if (!isWithinYears(body.dueAt().toInstant())) {
      throw Problem.invalid("dueAt", "Give a due date at most ten years away.");
    }
    Task task = changeable(taskId, caller);
    tasks.setDueDate(task.getId(), Date.from(body.dueAt().toInstant()));
    return ResponseEntity.noContent().build();
  }

  /** Lets the table's (or the model's) date hold again. */
  @DeleteMapping
  @Operation(summary = "Give a task's due date back to the deadline table")
  public ResponseEntity<Void> handBack(@PathVariable String taskId, Principal caller) {
    recomputation.handBack(changeable(taskId, caller).getId());
    return ResponseEntity.noContent().build();
  }

  private boolean isWithinYears(Instant dueAt) {
    return Duration.between(clock.instant(), dueAt).abs().compareTo(FARTHEST) <= 0;
  }

  private Task changeable(String taskId, Principal caller) {
    Task task =
        Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
            .orElseThrow(() -> Problem.notFound("There is no open task '%s'.", taskId));
    if (!access.mayChangeDueDate(caller.getName(), task)) {
      throw Problem.denied(
          "Only the department's lead, the commander and the leadership may change a due date.");
    }
    return task;
  }

  /**
   * A date that a person sets.
   *
   * @param dueAt ISO-8601 with offset
   */
  public record NewDueDate(OffsetDateTime dueAt) {}
}
