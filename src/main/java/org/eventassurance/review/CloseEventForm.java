package org.eventassurance.review;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.review.Closing.GoalMet;
import org.springframework.stereotype.Component;

/**
 * No event is closed while a review, one of its figures or what else a feature waits for is
 * missing; open follow-ups may remain (B2, E27 to E30).
 */
@Component
class CloseEventForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "close-event";

  static final String SUMMARY = "closingSummary";

  static final Set<String> KEYS = Set.of("goalMet", SUMMARY);

  private final ClosingCheck check;
  private final ClosingRepository closings;
  private final Clock clock;

  CloseEventForm(ClosingCheck check, ClosingRepository closings, Clock clock) {
    this.check = check;
    this.closings = closings;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<Sentence> obstacles = check.obstacles(submission.businessKey());
    if (!obstacles.isEmpty()) {
      obstacles.add(Sentence.of("Close the event then."));
      throw Problem.conflict(
          Sentence.of(
              String.join(" ", Collections.nCopies(obstacles.size(), "%s")), obstacles.toArray()));
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    Long known = closings.findByEventCode(submission.businessKey()).map(Closing::id).orElse(null);
    closings.save(
        new Closing(
            known,
            submission.businessKey(),
            GoalMet.valueOf(submission.text("goalMet")),
            submission.textOrNull(SUMMARY),
            submission.personId(),
            clock.instant()));
  }
}
