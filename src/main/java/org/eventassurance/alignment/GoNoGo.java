package org.eventassurance.alignment;

import org.eventassurance.alignment.Gate.Sum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes what is proposed to the leadership. */
@Service
class GoNoGo {

  private final PlanReviews reviews;
  private final Gate gate;

  GoNoGo(PlanReviews reviews, Gate gate) {
    this.reviews = reviews;
    this.gate = gate;
  }

  /** Proposes a decision for the round that is under way, and keeps it with what it rests upon. */
  @Transactional
  void propose(String eventCode) {
    ReviewRound round = reviews.current(eventCode);
    Sum sum = gate.add(eventCode, round, true);
    reviews.keep(
        new GoProposal(
            null,
            eventCode,
            round.number(),
            sum.view().verdict(),
            sum.facts(),
            sum.view().computedAt(),
            sum.answers()));
  }

  /** The same, kept even though what asks for it is refused and rolled back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void proposeAnew(String eventCode) {
    propose(eventCode);
  }
}
