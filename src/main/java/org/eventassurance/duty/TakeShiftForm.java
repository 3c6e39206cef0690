package org.eventassurance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form "Take shift": whoever comes reads the hand-over note, adds what to keep an eye on, and
 * confirms. Where no roster says so, they also say until when.
 */
@Component
class TakeShiftForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String ID = "take-shift";
  static final String UNTIL = "shiftUntil";
  static final String RELIEF = "shiftRelief";
  static final String WATCH_POINTS = "shiftOpenPoints";

  private static final Duration LONGEST = Duration.ofHours(24);

  private final DutyShifts shifts;
  private final HandOvers handOvers;
  private final TaskService tasks;
  private final Clock clock;

  TakeShiftForm(DutyShifts shifts, HandOvers handOvers, TaskService tasks, Clock clock) {
    this.shifts = shifts;
    this.handOvers = handOvers;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return ID.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return handOvers.facts(businessKey, shift(task.getId()), language);
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (!isRostered(submission)) {
      checkEnd(submission.moment(UNTIL));
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    boolean rostered = isRostered(submission);
    shifts.take(
        shift(submission.taskId())
            .orElseGet(() -> shifts.openUnplanned(submission.businessKey()))
            .id(),
        submission.personId(),
        rostered ? null : submission.moment(UNTIL),
        rostered ? null : submission.textOrNull(RELIEF),
        submission.textOrNull(WATCH_POINTS));
  }

  private void checkEnd(Instant until) {
    Instant now = clock.instant();
    if (until == null || !until.isAfter(now)) {
      throw Problem.invalid(UNTIL, "A shift ends in the future: give its end.");
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid(UNTIL, "Nobody stands watch for more than a day: give an earlier end.");
    }
  }

  private boolean isRostered(Submission submission) {
    return shift(submission.taskId()).filter(ShiftTaking::isRostered).isPresent();
  }

  /** What a task is about; empty in a watch that began before shifts had numbers. */
  private Optional<ShiftTaking> shift(String taskId) {
    return Optional.ofNullable((Long) tasks.getVariable(taskId, ShiftChangeProcess.SHIFT.name()))
        .map(shifts::get);
  }
}
