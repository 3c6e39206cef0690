package org.eventassurance.alignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eventassurance.loadtest.LoadTests;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rounds of plan reviews. A go-live decision ends a round: after mending or moving an
 * event everything is reviewed and signed again.
 */
@Service
@Transactional
class PlanReviews {

  private final RiskReviewRepository riskReviews;
  private final AlignmentMeetingRepository alignments;
  private final SignOffRepository signOffs;
  private final GoProposalRepository proposals;
  private final GoDecisionRepository decisions;
  private final MajorEvents events;
  private final LoadTests loadTests;
  private final Clock clock;

  PlanReviews(
      RiskReviewRepository riskReviews,
      AlignmentMeetingRepository alignments,
      SignOffRepository signOffs,
      GoProposalRepository proposals,
      GoDecisionRepository decisions,
      MajorEvents events,
      LoadTests loadTests,
      Clock clock) {
    this.riskReviews = riskReviews;
    this.alignments = alignments;
    this.signOffs = signOffs;
    this.proposals = proposals;
    this.decisions = decisions;
    this.events = events;
    this.loadTests = loadTests;
    this.clock = clock;
  }

  /** The number of the round that is under way, from 1. */
  @Transactional(readOnly = true)
  int currentNumber(String eventCode) {
    return decisions.countByEventCode(eventCode) + 1;
  }

  /** The round that is under way. */
  @Transactional(readOnly = true)
  ReviewRound current(String eventCode) {
    return round(eventCode, currentNumber(eventCode));
  }

  /** The round that ended with the last decision; an empty one before the first. */
  @Transactional(readOnly = true)
  ReviewRound decided(String eventCode) {
    return round(eventCode, currentNumber(eventCode) - 1);
  }

  /** The last decision. */
  @Transactional(readOnly = true)
  Optional<GoDecision> lastDecision(String eventCode) {
    return decisions.findFirstByEventCodeOrderByIdDesc(eventCode);
  }

  private ReviewRound round(String eventCode, int number) {
    return new ReviewRound(
        number,
        riskReviews.findFirstByEventCodeAndRoundOrderByIdDesc(eventCode, number),
        alignments.findFirstByEventCodeAndRoundOrderByIdDesc(eventCode, number),
        signOffs.findByEventCodeAndRoundOrderById(eventCode, number),
        proposals.findFirstByEventCodeAndRoundOrderByIdDesc(eventCode, number));
  }

  void keep(RiskReview review) {
    riskReviews.save(review);
  }

  void keep(AlignmentMeeting meeting) {
    alignments.save(meeting);
  }

  void keep(SignOff signOff) {
    signOffs.save(signOff);
  }

  void keep(GoProposal proposal) {
    proposals.save(proposal);
  }

  /** Records what the leadership decided, beside what was proposed, and ends the round. */
  void decide(String eventCode, String decision, String reason, String by) {
    ReviewRound round = current(eventCode);
    GoDecision decided =
        new GoDecision(
            null,
            eventCode,
            round.number(),
            round.proposal().map(GoProposal::verdict).orElse(null),
            decision,
            reason,
            by,
            clock.instant());
    decisions.save(decided);
    events.recordGoDecision(eventCode, decided.outcome(), reason, by);
  }

  /**
   * Who mends after the last decision: the departments that did not sign or have not passed their
   * load test; all of them, where there is no such department.
   */
  @Transactional(readOnly = true)
  List<String> departmentsToMend(String eventCode) {
    List<String> all = events.get(eventCode).departments();
    ReviewRound round = decided(eventCode);
    List<String> notPassed = loadTests.notPassed(eventCode);
    List<String> concerned =
        all.stream()
            .filter(
                department ->
                    notPassed.contains(department)
                        || round.signOffOf(department).filter(it -> !it.isRefused()).isEmpty())
            .toList();
    return concerned.isEmpty() ? all : concerned;
  }
}
