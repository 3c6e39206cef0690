package org.eventassurance.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form "Take shift": a shift ends in the future, and within a day. */
@Component
class TakeShiftForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "take-shift";

  static final Duration LONGEST = Duration.ofHours(24);

  private final WatchShifts shifts;
  private final Clock clock;

  TakeShiftForm(WatchShifts shifts, Clock clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Instant now = clock.instant();
    Instant until = submission.moment("shiftUntil");
    if (!until.isAfter(now)) {
      throw Problem.invalid("shiftUntil", "A shift ends in the future: give its end.");
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid(
          "shiftUntil", "Nobody stands watch for more than a day: give an earlier end.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    shifts.take(
        submission.businessKey(),
        submission.personId(),
        submission.moment("shiftUntil"),
        submission.textOrNull("shiftRelief"),
        submission.textOrNull("shiftOpenPoints"));
  }
}
