package org.eventassurance.alignment;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.loadtest.LoadTestRun;
import org.eventassurance.loadtest.LoadTests;
import org.eventassurance.loadtest.Verdict;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes what is proposed to the leadership. */
@Service
class GoNoGo {

  private final PlanReviews reviews;
  private final LoadTests loadTests;
  private final OpenPoints openPoints;
  private final MajorEvents events;
  private final EventOverviews overviews;
  private final GoNoGoTable table;
  private final Clock clock;

  GoNoGo(
      PlanReviews reviews,
      LoadTests loadTests,
      OpenPoints openPoints,
      MajorEvents events,
      EventOverviews overviews,
      GoNoGoTable table,
      Clock clock) {
    this.reviews = reviews;
    this.loadTests = loadTests;
    this.openPoints = openPoints;
    this.events = events;
    this.overviews = overviews;
    this.table = table;
    this.clock = clock;
  }

  /** Proposes a decision for the round that is under way, and keeps it with what it rests upon. */
  @Transactional
  void propose(String eventCode) {
    ReviewRound round = reviews.current(eventCode);
    Map<GoNoGoFact, Object> facts = facts(events.get(eventCode), round);
    List<ProposalReason> reasons = table.ask(facts);
    reviews.keep(
        new GoProposal(
            null,
            eventCode,
            round.number(),
            GoProposal.verdict(reasons),
            facts.toString(),
            clock.instant(),
            reasons));
  }

  private Map<GoNoGoFact, Object> facts(MajorEvent event, ReviewRound round) {
    Map<GoNoGoFact, Object> facts = new EnumMap<>(GoNoGoFact.class);
    facts.put(
        GoNoGoFact.SIGN_OFFS_MISSING,
        count(
            event.departments().stream().map(round::signOffOf).filter(Optional::isEmpty).count()));
    facts.put(GoNoGoFact.SIGN_OFFS_REFUSED, signed(round, SignOff.Answer.REFUSED));
    facts.put(
        GoNoGoFact.SIGN_OFFS_WITH_RESERVATION,
        signed(round, SignOff.Answer.SIGNED_WITH_RESERVATION));
    facts.putAll(loadTestFacts(event.code()));
    round
        .riskReview()
        .ifPresent(
            review -> {
              facts.put(GoNoGoFact.OVERALL_RISK, review.overallRisk().name());
              facts.put(GoNoGoFact.RECOMMENDATION, review.recommendation().name());
            });
    round.alignment().ifPresent(meeting -> facts.put(GoNoGoFact.ALIGNMENT, meeting.worst().name()));
    facts.put(GoNoGoFact.OPEN_HAZARDS, count(openPoints.severeHazards(event.code())));
    facts.put(GoNoGoFact.FAILED_CHECKS, count(openPoints.explainedChecks(event.code())));
    facts.put(GoNoGoFact.LATE_TASKS, count(lateTasks(event.code())));
    event.level().ifPresent(level -> facts.put(GoNoGoFact.LEVEL, level.name()));
    facts.put(GoNoGoFact.EVENT_KIND, event.kind().name());
    return facts;
  }

  private Map<GoNoGoFact, Object> loadTestFacts(String eventCode) {
    List<Optional<Verdict>> verdicts =
        loadTests.testingDepartments(eventCode).stream()
            .map(department -> loadTests.latest(eventCode, department).map(LoadTestRun::verdict))
            .toList();
    return Map.of(
        GoNoGoFact.LOAD_TESTS_MISSING, count(verdicts.stream().filter(Optional::isEmpty).count()),
        GoNoGoFact.LOAD_TESTS_FAILED, judged(verdicts, Verdict.FAIL),
        GoNoGoFact.LOAD_TESTS_WITH_WARNING, judged(verdicts, Verdict.WARN));
  }

  private long lateTasks(String eventCode) {
    return overviews.of(eventCode).tasks().stream().filter(OpenTask::overdue).count();
  }

  private static int judged(List<Optional<Verdict>> verdicts, Verdict wanted) {
    return count(verdicts.stream().flatMap(Optional::stream).filter(wanted::equals).count());
  }

  private static int signed(ReviewRound round, SignOff.Answer answer) {
    return count(round.signOffs().stream().filter(it -> it.answer() == answer).count());
  }

  private static int count(long number) {
    return Math.toIntExact(number);
  }
}
