package org.eventassurance.alignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a round of review holds so far; rounds count from 1.
 *
 * @param riskReview empty where the level needs none, or until it is held
 * @param alignment empty where the level needs none, or until all are aligned
 * @param proposal empty until it is computed
 */
record ReviewRound(
    int number,
    Optional<RiskReview> riskReview,
    Optional<AlignmentMeeting> alignment,
    List<SignOff> signOffs,
    Optional<GoProposal> proposal) {

  /** Whether nothing was reviewed or signed in it yet. */
  boolean isEmpty() {
    return riskReview.isEmpty() && alignment.isEmpty() && signOffs.isEmpty();
  }

  /** The sign-offs that answer so. */
  Stream<SignOff> answers(SignOff.Answer answer) {
    return signOffs.stream().filter(signOff -> signOff.answer() == answer);
  }

  Optional<SignOff> signOffOf(String department) {
    return signOffs.stream()
        .filter(signOff -> signOff.department().equals(department))
        .reduce((earlier, later) -> later);
  }
}
