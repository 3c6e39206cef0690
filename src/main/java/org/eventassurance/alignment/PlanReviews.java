package org.eventassurance.alignment;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rounds of plan reviews. A go-live decision ends a round: after moving an event
 * everything is reviewed and signed again, after mending what was rejected, see {@link Mending}.
 */
@Service
@Transactional
class PlanReviews {

  private final RiskReviewRepository riskReviews;
  private final AlignmentMeetingRepository alignments;
  private final SignOffRepository signOffs;
  private final GoProposalRepository proposals;
  private final GoDecisionRepository decisions;

  PlanReviews(
      RiskReviewRepository riskReviews,
      AlignmentMeetingRepository alignments,
      SignOffRepository signOffs,
      GoProposalRepository proposals,
      GoDecisionRepository decisions) {
    this.riskReviews = riskReviews;
    this.alignments = alignments;
    this.signOffs = signOffs;
    this.proposals = proposals;
    this.decisions = decisions;
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

  /**
   * The round that counts now: the one that is under way; the one before, if it ended with a go, or
   * as long as what was found in it is being mended.
   */
  @Transactional(readOnly = true)
  ReviewRound standing(String eventCode) {
    ReviewRound current = current(eventCode);
    boolean isOver =
        lastDecision(eventCode)
            .filter(last -> last.isGo() || (last.isMend() && current.isEmpty()))
            .isPresent();
    return isOver ? decided(eventCode) : current;
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
}
