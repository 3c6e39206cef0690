package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.loadtest.file.ResultFormat;
import org.eventassurance.loadtest.file.TestFigures;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what tools measured, and lets the test go on that waits for it (E16). */
@Service
class ResultDeliveries {

  /** By how much a tool's clock may be ahead of ours. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private final LoadTests tests;
  private final WaitingTests waiting;
  private final TestUtilisation utilisation;
  private final MajorEvents events;
  private final PeakLoad peak;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ResultDeliveries(
      LoadTests tests,
      WaitingTests waiting,
      TestUtilisation utilisation,
      MajorEvents events,
      PeakLoad peak,
      TransactionTemplate transaction,
      Clock clock) {
    this.tests = tests;
    this.waiting = waiting;
    this.utilisation = utilisation;
    this.events = events;
    this.peak = peak;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of a delivery. */
  record Taken(ScenarioResult result, boolean isNew) {}

  /**
   * The departments for whose tests results are taken.
   *
   * @throws Problem 404 if there is no such event
   */
  List<String> departments(String eventCode) {
    return tests.testingDepartments(eventCode);
  }

  /**
   * The department that was sent.
   *
   * @throws Problem 400 if it does not test
   */
  String department(String eventCode, String sent) {
    List<String> testing = departments(eventCode);
    if (sent == null || !testing.contains(sent)) {
      throw Problem.invalid(
          "department",
          "Name the department whose test this is: one of %s.",
          String.join(", ", testing));
    }
    return sent;
  }

  /**
   * Takes a file for a scenario; the same file for the same scenario only once. Monitoring is asked
   * outside of any transaction, for it may take long.
   *
   * @throws Problem 400 or 409 if it belongs to nothing that is planned
   */
  Taken take(String eventCode, ResultDelivery delivery, String by) {
    MajorEvent event = events.get(eventCode);
    String department = delivery.department();
    LoadTestPlan plan = plan(eventCode);
    LoadTestScenario scenario =
        scenario(tests.scenarios(eventCode, department), delivery.scenario());
    refuseOtherTool(delivery);
    Optional<ScenarioResult> before =
        tests.delivered(eventCode, department, scenario.name(), delivery.fileHash());
    if (before.isPresent()) {
      return new Taken(before.get(), false);
    }
    TestFigures figures = timed(delivery);
    ScenarioResult result =
        result(event, plan, department, scenario, delivery, figures, used(scenario, figures), by);
    return transaction.execute(status -> new Taken(keep(event, result), true));
  }

  private ScenarioResult keep(MajorEvent event, ScenarioResult result) {
    ScenarioResult kept = tests.keep(result);
    if (tests.isComplete(event.code(), kept.department())) {
      complete(event, kept.department());
    }
    return kept;
  }

  /**
   * All results are in. A live stream's test also needs what only people can tell. Who is not
   * testing any more, or not yet again, gets a new verdict at once: the newest test counts.
   */
  private void complete(MajorEvent event, String department) {
    if (event.kind() == EventKind.LIVE_STREAM) {
      return;
    }
    if (waiting.isTesting(event.code(), department)) {
      waiting.goOn(event.code(), department);
    } else if (tests.latest(event.code(), department).isPresent()) {
      tests.judge(event.code(), department);
    }
  }

  private LoadTestPlan plan(String eventCode) {
    return tests
        .plan(eventCode)
        .orElseThrow(
            () ->
                Problem.conflict(
                    "No load test is planned yet: business plans it first, in the task 'Plan load"
                        + " test'."));
  }

  private static LoadTestScenario scenario(List<LoadTestScenario> own, String sent) {
    if (sent == null && own.size() == 1) {
      return own.get(0);
    }
    return own.stream()
        .filter(scenario -> scenario.name().equalsIgnoreCase(sent))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "scenario",
                    "Name the scenario that was tested, as the plan calls it: one of %s.",
                    String.join(", ", own.stream().map(LoadTestScenario::name).toList())));
  }

  private static void refuseOtherTool(ResultDelivery delivery) {
    String written = delivery.figures().format().tool();
    if (delivery.tool() != null && !delivery.tool().equalsIgnoreCase(written)) {
      throw Problem.invalid(
          "tool",
          "The file was written by %s: leave the tool out, or send one of %s with its own file.",
          written,
          String.join(", ", ResultFormat.tools()));
    }
  }

  private TestFigures timed(ResultDelivery delivery) {
    TestFigures figures = delivery.timed();
    if (figures.startedAt() != null && !figures.endedAt().isAfter(figures.startedAt())) {
      throw Problem.invalid("endedAt", "The test ends after it begins: give a later end.");
    }
    Instant latest = clock.instant().plus(CLOCKS_APART);
    if (figures.endedAt() != null && figures.endedAt().isAfter(latest)) {
      throw Problem.invalid(
          "endedAt", "The test ends in the future: correct its times, or the tool's clock.");
    }
    return figures;
  }

  private Map<String, Double> used(LoadTestScenario scenario, TestFigures figures) {
    return figures.startedAt() == null
        ? Map.of()
        : utilisation.highest(scenario.system(), figures.startedAt(), figures.endedAt());
  }

  private ScenarioResult result(
      MajorEvent event,
      LoadTestPlan plan,
      String department,
      LoadTestScenario scenario,
      ResultDelivery delivery,
      TestFigures figures,
      Map<String, Double> used,
      String by) {
    return new ScenarioResult(
        null,
        event.code(),
        plan.id(),
        department,
        scenario.name(),
        scenario.system(),
        peak.of(event, scenario.system()),
        scenario.targetQps(),
        scenario.targetMinutes(),
        figures.format().name(),
        delivery.fileName(),
        delivery.fileHash(),
        figures.requests(),
        figures.requestsPerSecond(),
        figures.seconds() / 60,
        figures.errorPercent(),
        figures.p95Millis(),
        figures.p99Millis(),
        used.get(Measure.CPU.word()),
        used.get(Measure.MEMORY.word()),
        used.get(Measure.DB_CONNECTIONS.word()),
        figures.startedAt(),
        figures.endedAt(),
        by,
        clock.instant(),
        null);
  }
}
