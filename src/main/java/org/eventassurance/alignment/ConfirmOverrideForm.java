package org.eventassurance.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which a second person confirms or refuses that an event goes live in spite of red
 * criteria: not who asked for it, and not with more red than was asked about.
 */
@Component
class ConfirmOverrideForm implements SubmissionRule, SubmissionKeeper {

  private static final String ANSWER = "overrideAnswer";
  private static final String REASON = "overrideAnswerReason";
  private static final String CONFIRM = "confirm";

  private final PlanReviews reviews;
  private final GoDecisions decisions;
  private final Readiness readiness;

  ConfirmOverrideForm(PlanReviews reviews, GoDecisions decisions, Readiness readiness) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.readiness = readiness;
  }

  @Override
  public String formId() {
    return "confirm-override";
  }

  /** A confirmed override is a go; a refused one is no decision yet. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    GoOverride asked =
        decisions
            .override(submission.businessKey(), reviews.currentNumber(submission.businessKey()))
            .orElseThrow();
    if (asked.askedBy().equals(submission.personId())) {
      throw Problem.invalid(
          ANSWER,
          "You asked for the override yourself: somebody else of the leadership, or the commander,"
              + " has to answer it.");
    }
    boolean confirmed = submission.is(ANSWER, CONFIRM);
    if (confirmed) {
      refuseMoreRed(asked);
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put(PlanReviewProcess.GO_DECISION.name(), confirmed ? PlanReviewProcess.GO : null);
    return variables;
  }

  private void refuseMoreRed(GoOverride asked) {
    List<Sentence> more =
        readiness.atTheGate(asked.eventCode()).reds().stream()
            .filter(red -> !asked.reds().contains(red.id()))
            .map(Criterion::title)
            .toList();
    if (!more.isEmpty()) {
      throw Problem.invalid(
          ANSWER,
          "The facts have changed since the override was asked for, these criteria have turned red"
              + " too: %s. Refuse it, so that it is decided upon all that is red.",
          more);
    }
  }

  @Override
  public void keep(Submission submission) {
    decisions.answerOverride(
        submission.businessKey(),
        submission.is(ANSWER, CONFIRM),
        submission.text(REASON),
        submission.personId());
  }
}
