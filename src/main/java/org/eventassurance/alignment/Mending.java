package org.eventassurance.alignment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.loadtest.LoadTests;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends back what was rejected to where it must be mended, and nothing else. After mending, only
 * what was rejected is reviewed and signed again: a risk review or an alignment that made its
 * criterion red, a signature that was refused or is missing, and the signature of a department of
 * which something has become red since it signed.
 */
@Service
@Transactional
class Mending {

  private final PlanReviews reviews;
  private final Readiness readiness;
  private final MajorEvents events;
  private final LoadTests loadTests;

  Mending(PlanReviews reviews, Readiness readiness, MajorEvents events, LoadTests loadTests) {
    this.reviews = reviews;
    this.readiness = readiness;
    this.events = events;
    this.loadTests = loadTests;
  }

  /**
   * Who mends after the last decision: the departments that did not sign, have not passed their
   * load test or owe something that is red; all of them, where there is no such department.
   */
  @Transactional(readOnly = true)
  List<String> departments(String eventCode) {
    List<String> all = events.get(eventCode).departments();
    ReviewRound round = reviews.decided(eventCode);
    List<String> notPassed = loadTests.notPassed(eventCode);
    ReadinessView view = readiness.atTheGate(eventCode);
    List<String> concerned =
        all.stream()
            .filter(
                department ->
                    notPassed.contains(department)
                        || isUnsigned(round, department)
                        || !redOf(view, department).isEmpty())
            .toList();
    return concerned.isEmpty() ? all : concerned;
  }

  private static boolean isUnsigned(ReviewRound round, String department) {
    return round.signOffOf(department).filter(signOff -> !signOff.isRefused()).isEmpty();
  }

  /** The criteria that a department makes red itself, by their ids, its signature apart. */
  @Transactional(readOnly = true)
  Set<String> redOf(String eventCode, String department) {
    return redOf(readiness.of(eventCode), department);
  }

  private static Set<String> redOf(ReadinessView view, String department) {
    return view.departments().stream()
        .filter(it -> it.id().equals(department))
        .flatMap(it -> it.owes().stream())
        .filter(owed -> owed.colour() == Colour.RED)
        .map(ReadinessView.Owed::criterion)
        .filter(criterion -> !criterion.equals(GoCriterion.SIGN_OFF.word()))
        .collect(Collectors.toSet());
  }

  /** Takes over from the last round into the one that begins what still holds. */
  void carryOver(String eventCode) {
    GoDecision decision = reviews.lastDecision(eventCode).orElseThrow();
    ReviewRound last = reviews.decided(eventCode);
    int next = last.number() + 1;
    last.riskReview()
        .filter(review -> !decision.wasRed(GoCriterion.RISK_REVIEW))
        .ifPresent(review -> reviews.keep(review.inRound(next)));
    last.alignment()
        .filter(meeting -> !decision.wasRed(GoCriterion.ALIGNMENT))
        .ifPresent(meeting -> reviews.keep(meeting.inRound(next)));
    ReadinessView now = readiness.of(eventCode);
    events.get(eventCode).departments().stream()
        .flatMap(department -> last.signOffOf(department).stream())
        .filter(signOff -> stillHolds(signOff, redOf(now, signOff.department())))
        .forEach(signOff -> reviews.keep(signOff.inRound(next)));
  }

  private static boolean stillHolds(SignOff signOff, Set<String> redNow) {
    return !signOff.isRefused() && signOff.reds().containsAll(redNow);
  }
}
