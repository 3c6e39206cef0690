package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eventassurance.freeze.ChangeException.UseResult;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form "Record use": what was done under an exception, when it held. */
@Component
class RecordExceptionUseForm implements SubmissionRule, SubmissionKeeper {

  private static final String UNUSED = "UNUSED";

  private final ChangeExceptions exceptions;
  private final ExceptionTasks tasks;
  private final Clock clock;

  RecordExceptionUseForm(ChangeExceptions exceptions, ExceptionTasks tasks, Clock clock) {
    this.exceptions = exceptions;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "record-exception-use";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    ChangeException exception = tasks.exception(submission.taskId());
    if (isUsed(submission)) {
      checkMoment(exception, submission.moment("usedAt"));
    } else {
      checkUnused(exception);
    }
    return Map.of();
  }

  private static void checkUnused(ChangeException exception) {
    if (exception.letThroughAt().isPresent()) {
      throw Problem.invalid(
          "use", "The gate has let this change through: say whether it works or was rolled back.");
    }
  }

  private void checkMoment(ChangeException exception, Instant usedAt) {
    if (usedAt == null) {
      throw Problem.invalid("usedAt", "Say when production was changed.");
    }
    if (usedAt.isAfter(clock.instant())) {
      throw Problem.invalid(
          "usedAt", "This moment is in the future: record the use after the change.");
    }
    Instant begin = exception.validFrom().orElseThrow().truncatedTo(ChronoUnit.MINUTES);
    if (usedAt.isBefore(begin)) {
      throw Problem.invalid(
          "usedAt", "The exception did not hold yet: tell the quality team of such a change.");
    }
    if (!usedAt.isBefore(exception.validUntil().orElseThrow())) {
      throw Problem.invalid(
          "usedAt", "The exception did not hold any more: tell the quality team of such a change.");
    }
  }

  @Override
  public void keep(Submission submission) {
    long id = tasks.exception(submission.taskId()).id();
    String note = submission.text("useNote");
    if (isUsed(submission)) {
      exceptions.use(
          id, UseResult.valueOf(submission.text("use")), note, submission.moment("usedAt"));
    } else {
      exceptions.notUsed(id, note);
    }
  }

  private static boolean isUsed(Submission submission) {
    return !submission.is("use", UNUSED);
  }
}
