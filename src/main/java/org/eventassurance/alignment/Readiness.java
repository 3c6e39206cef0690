package org.eventassurance.alignment;

import org.springframework.stereotype.Service;

/** Tells at any time how ready an event is; computed from what is known at that moment. */
@Service
public class Readiness {

  private final Gate gate;
  private final PlanReviews reviews;

  Readiness(Gate gate, PlanReviews reviews) {
    this.gate = gate;
    this.reviews = reviews;
  }

  /**
   * How ready the event is. What is not known yet is amber until the sign-offs are in.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no event of this code
   */
  public ReadinessView of(String eventCode) {
    ReviewRound round = reviews.standing(eventCode);
    return gate.add(eventCode, round, round.proposal().isPresent()).view();
  }

  /** How ready it is if nothing is to come any more: what is missing is missing. */
  ReadinessView atTheGate(String eventCode) {
    return gate.add(eventCode, reviews.standing(eventCode), true).view();
  }
}
