package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows results and verdicts over REST. */
@Component
@Transactional(readOnly = true)
class ResultViews {

  private final LoadTests tests;
  private final VerdictTable verdicts;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Clock clock;

  ResultViews(
      LoadTests tests,
      VerdictTable verdicts,
      MajorEvents events,
      Dictionary dictionary,
      Clock clock) {
    this.tests = tests;
    this.verdicts = verdicts;
    this.events = events;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** All results of an event, in the order in which they came. */
  public List<ResultView> results(String eventCode, Locale language) {
    return tests.results(eventCode).stream().map(result -> of(result, language)).toList();
  }

  /**
   * A result with its verdict: as it was judged in a test; while it waits for one, as the table
   * would judge it now.
   */
  public ResultView of(ScenarioResult result, Locale language) {
    Optional<LoadTestRun> judged =
        Optional.ofNullable(result.runId())
            .flatMap(tests::run)
            .filter(run -> run.verdict() != null && measured(own(run, result), result));
    if (judged.isPresent()) {
      return view(result, own(judged.get(), result), judged.get().tableVersion(), language);
    }
    VerdictTable.Judge judge = verdicts.judge(events.get(result.eventCode()));
    return view(result, judge.judged(result.items()), judge.version(), language);
  }

  private static List<MeasuredItem> own(LoadTestRun run, ScenarioResult result) {
    return run.items().stream().filter(item -> result.scenario().equals(item.scenario())).toList();
  }

  /** Whether it is this result that was judged, and not a later one of the same scenario. */
  private static boolean measured(List<MeasuredItem> judged, ScenarioResult result) {
    return judged.stream()
        .map(MeasuredItem::measured)
        .toList()
        .equals(result.items().stream().map(MeasuredItem::measured).toList());
  }

  /** Names of the scenarios whose results a department's test still waits for. */
  public List<String> missing(String eventCode, String department) {
    return tests.waiting(eventCode, department).isEmpty()
        ? List.of()
        : tests.missing(eventCode, department).stream().map(LoadTestScenario::name).toList();
  }

  /** What would make a result say more. */
  public List<String> hints(ScenarioResult result, Locale language) {
    List<Sentence> hints = new ArrayList<>();
    if (result.p99Millis() == null) {
      hints.add(
          Sentence.of(
              "The file has no p99: add p(99) to k6's --summary-trend-stats to have it judged."));
    }
    if (result.startedAt() == null) {
      hints.add(
          Sentence.of(
              "The file does not say when the test ran: send startedAt or endedAt to have"
                  + " utilisation read from monitoring."));
    } else if (result.cpu() == null || result.memory() == null || result.dbConnections() == null) {
      hints.add(
          Sentence.of(
              "Monitoring did not tell all of the utilisation during the test: see to it that the"
                  + " service catalogue names its queries."));
    }
    Words words = dictionary.in(language);
    return hints.stream().map(words::say).toList();
  }

  /** How each testing department stands. */
  public List<DepartmentView> departments(String eventCode, Locale language) {
    return tests.testingDepartments(eventCode).stream()
        .map(department -> department(eventCode, department))
        .toList();
  }

  private DepartmentView department(String eventCode, String department) {
    Optional<LoadTestRun> newest = tests.latest(eventCode, department);
    return new DepartmentView(
        department,
        tests.scenarios(eventCode, department).stream()
            .map(
                scenario ->
                    new ScenarioView(
                        scenario.name(),
                        scenario.system(),
                        scenario.targetQps(),
                        scenario.targetMinutes()))
            .toList(),
        missing(eventCode, department),
        newest.map(LoadTestRun::verdict).map(Verdict::name).orElse(null),
        newest.map(LoadTestRun::tableVersion).orElse(null),
        tests.waiver(eventCode, department).map(Waiver::expiresAt).map(this::time).orElse(null));
  }

  private ResultView view(
      ScenarioResult result, List<MeasuredItem> items, String table, Locale language) {
    Words words = dictionary.in(language);
    return new ResultView(
        result.id(),
        result.department(),
        result.scenario(),
        result.system(),
        result.origin(),
        result.fileName(),
        result.requests(),
        time(result.startedAt()),
        time(result.endedAt()),
        result.qps(),
        result.targetQps(),
        result.peakQps(),
        result.deliveredBy(),
        time(result.deliveredAt()),
        Verdict.worst(items.stream().map(MeasuredItem::verdict).toList()).name(),
        table,
        items.stream()
            .map(
                item ->
                    new ItemView(
                        item.measure(),
                        item.measured(),
                        item.verdict().name(),
                        words.say(item.reason())))
            .toList());
  }

  private OffsetDateTime time(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  /**
   * How a department stands.
   *
   * @param scenarios what it answers for
   * @param missing names of the scenarios whose results a test that has begun still waits for
   * @param verdict PASS, WARN or FAIL of its newest test; null without one
   * @param tableVersion which version of load-test-verdict gave it
   * @param waivedUntil a failed test counts as passed until then; null without a waiver
   */
  record DepartmentView(
      String department,
      List<ScenarioView> scenarios,
      List<String> missing,
      String verdict,
      String tableVersion,
      OffsetDateTime waivedUntil) {}

  /** What a plan puts under load. */
  record ScenarioView(String name, String system, long targetQps, int targetMinutes) {}

  /**
   * What one run of a scenario measured.
   *
   * @param origin the format of the file, or HAND
   * @param qps requests per second that were held
   */
  record ResultView(
      long id,
      String department,
      String scenario,
      String system,
      String origin,
      String fileName,
      Long requests,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      double qps,
      long targetQps,
      long peakQps,
      String deliveredBy,
      OffsetDateTime deliveredAt,
      String verdict,
      String tableVersion,
      List<ItemView> items) {}

  /** One judged item. */
  record ItemView(String measure, Double measured, String verdict, String reason) {}
}
