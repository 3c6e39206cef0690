package org.eventassurance.alignment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.alignment.GoOverrideTable.Rule;
import org.eventassurance.alignment.GoOverrideTable.Takes;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Schedule;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * A decision to reschedule names possible dates; a go rests upon the facts as they are, and takes
 * what the table {@code go-override} says where something is red. Who decided is remembered.
 */
@Component
class DecideGoLiveForm implements SubmissionRule, SubmissionKeeper {

  /** Characters: a sentence or two, not a word. */
  private static final int SHORTEST_REASON_AGAINST = 60;

  private final MajorEvents events;
  private final PlanReviews reviews;
  private final Readiness readiness;
  private final GoNoGo goNoGo;
  private final GoOverrideTable overrides;
  private final GoDecisions decisions;
  private final Clock clock;

  DecideGoLiveForm(
      MajorEvents events,
      PlanReviews reviews,
      Readiness readiness,
      GoNoGo goNoGo,
      GoOverrideTable overrides,
      GoDecisions decisions,
      Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.readiness = readiness;
    this.goNoGo = goNoGo;
    this.overrides = overrides;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "decide-go-live";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    String eventCode = submission.businessKey();
    String decision = submission.text(PlanReviewProcess.GO_DECISION.name());
    if (decision.equals(PlanReviewProcess.RESCHEDULE)) {
      events.checkSchedule(eventCode, schedule(submission));
    }
    if (decision.equals(PlanReviewProcess.GO) || decision.equals(PlanReviewProcess.OVERRIDE)) {
      ReadinessView now = readiness.atTheGate(eventCode);
      refuseChangedFacts(now);
      requireWhatItTakes(
          now, decision, submission.text(PlanReviewProcess.GO_DECISION_REASON.name()));
    }
    Map<String, Object> variables = new HashMap<>(submission.values());
    variables.put(PlanReviewProcess.GO_DECIDED_BY.name(), submission.personId());
    return variables;
  }

  @Override
  public void keep(Submission submission) {
    if (submission.is(PlanReviewProcess.GO_DECISION.name(), PlanReviewProcess.OVERRIDE)) {
      decisions.askOverride(
          submission.businessKey(),
          submission.text(PlanReviewProcess.GO_DECISION_REASON.name()),
          submission.personId());
    }
  }

  /** Nobody goes live upon a proposal that the facts have left behind. */
  private void refuseChangedFacts(ReadinessView now) {
    List<Sentence> turned =
        reviews.current(now.eventCode()).proposal().stream()
            .flatMap(
                proposal ->
                    now.reds().stream()
                        .filter(
                            it ->
                                proposal
                                    .colourOf(it.id())
                                    .filter(colour -> colour == Colour.RED)
                                    .isEmpty()))
            .map(Criterion::title)
            .toList();
    if (!turned.isEmpty()) {
      goNoGo.proposeAnew(now.eventCode());
      throw Problem.invalid(
          PlanReviewProcess.GO_DECISION.name(),
          "The facts have changed, these criteria have turned red: %s. The proposal is computed"
              + " anew: open the task again and decide upon what it shows.",
          turned);
    }
  }

  private void requireWhatItTakes(ReadinessView now, String decision, String reason) {
    Rule rule = overrides.about(events.get(now.eventCode()), now.reds().size());
    boolean isOverride = decision.equals(PlanReviewProcess.OVERRIDE);
    if (isOverride && now.reds().isEmpty()) {
      throw Problem.invalid(
          PlanReviewProcess.GO_DECISION.name(),
          "No criterion is red, so there is nothing to override: choose “Go”.");
    }
    if (!isOverride && rule.takes() == Takes.TWO_PEOPLE) {
      throw Problem.invalid(
          PlanReviewProcess.GO_DECISION.name(),
          "The event can't go live while these criteria are red: %s. Let them be mended, or choose"
              + " “Go in spite of red”: then a second person has to confirm it.",
          now.reds().stream().map(Criterion::title).toList());
    }
    if (rule.takes() != Takes.NONE && reason.length() < SHORTEST_REASON_AGAINST) {
      throw Problem.invalid(
          PlanReviewProcess.GO_DECISION_REASON.name(),
          "The proposal is a no-go. Say in at least %s characters why the event goes live all the"
              + " same, and which risks you accept.",
          SHORTEST_REASON_AGAINST);
    }
  }

  private Schedule schedule(Submission submission) {
    return new Schedule(
        time(submission, PlanReviewProcess.NEW_GO_LIVE_AT.name()),
        time(submission, PlanReviewProcess.NEW_ENDS_AT.name()),
        time(submission, PlanReviewProcess.NEW_BROADCAST_STARTS_AT.name()),
        List.of());
  }

  private OffsetDateTime time(Submission submission, String field) {
    Instant moment = submission.moment(field);
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
