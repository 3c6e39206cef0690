package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans, results, tests and fixes of events, and judges the tests. */
@Service
@Transactional
public class LoadTests {

  /** Business and payment departments test (E16). */
  private static final Set<String> TESTING_ROLES = Set.of("business", "payment");

  private final LoadTestPlanRepository plans;
  private final ScenarioResultRepository results;
  private final LoadTestRunRepository runs;
  private final LoadTestFixRepository fixes;
  private final Waivers waivers;
  private final ScenarioDuties duties;
  private final VerdictTable verdicts;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final Clock clock;

  LoadTests(
      LoadTestPlanRepository plans,
      ScenarioResultRepository results,
      LoadTestRunRepository runs,
      LoadTestFixRepository fixes,
      Waivers waivers,
      ScenarioDuties duties,
      VerdictTable verdicts,
      MajorEvents events,
      OrganisationDirectory organisation,
      Clock clock) {
    this.plans = plans;
    this.results = results;
    this.runs = runs;
    this.fixes = fixes;
    this.waivers = waivers;
    this.duties = duties;
    this.verdicts = verdicts;
    this.events = events;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The departments of an event that have to test, in the event's order. */
  @Transactional(readOnly = true)
  public List<String> testingDepartments(String eventCode) {
    Organisation current = organisation.current();
    return events.get(eventCode).departments().stream()
        .filter(
            id ->
                current.department(id).stream()
                    .flatMap(department -> department.roles().stream())
                    .anyMatch(TESTING_ROLES::contains))
        .toList();
  }

  /** The newest test of a department; empty until it has run one. */
  @Transactional(readOnly = true)
  public Optional<LoadTestRun> latest(String eventCode, String department) {
    return runs.findFirstByEventCodeAndDepartmentOrderByIdDesc(eventCode, department);
  }

  /**
   * The departments that have not shown yet that their resources meet the peak, and need not go
   * without that by a waiver.
   */
  @Transactional(readOnly = true)
  public List<String> notPassed(String eventCode) {
    return testingDepartments(eventCode).stream()
        .filter(department -> !isPassedOrWaived(eventCode, department))
        .toList();
  }

  private boolean isPassedOrWaived(String eventCode, String department) {
    return latest(eventCode, department)
        .filter(run -> run.passed() || waivers.inForce(run).isPresent())
        .isPresent();
  }

  /** The waivers by which departments' newest tests count as passed now. */
  @Transactional(readOnly = true)
  public List<Waiver> waivers(String eventCode) {
    return testingDepartments(eventCode).stream()
        .flatMap(department -> waiver(eventCode, department).stream())
        .toList();
  }

  /** The waiver by which a department's newest test counts as passed now; empty without one. */
  @Transactional(readOnly = true)
  public Optional<Waiver> waiver(String eventCode, String department) {
    return latest(eventCode, department).filter(run -> !run.passed()).flatMap(waivers::inForce);
  }

  /** What was last asked for a department's newest test; empty if nothing was. */
  @Transactional(readOnly = true)
  Optional<Waiver> askedWaiver(String eventCode, String department) {
    return latest(eventCode, department).flatMap(waivers::of);
  }

  void keep(Waiver waiver) {
    waivers.keep(waiver);
  }

  /** What was last done about a department's newest test; empty if nothing was. */
  @Transactional(readOnly = true)
  Optional<LoadTestFix> latestFix(String eventCode, String department) {
    return latest(eventCode, department)
        .flatMap(run -> fixes.findFirstByRunIdOrderByIdDesc(run.id()));
  }

  void keep(LoadTestFix fix) {
    fixes.save(fix);
  }

  /** The newest plan; empty until one is made. */
  @Transactional(readOnly = true)
  Optional<LoadTestPlan> plan(String eventCode) {
    return plans.findFirstByEventCodeOrderByIdDesc(eventCode);
  }

  void keep(LoadTestPlan plan) {
    plans.save(plan);
  }

  /** The scenarios of the newest plan that a department answers for; none without a plan. */
  @Transactional(readOnly = true)
  List<LoadTestScenario> scenarios(String eventCode, String department) {
    return plan(eventCode)
        .map(plan -> duties.of(plan, department, testingDepartments(eventCode)))
        .orElse(List.of());
  }

  /** Those of a department's scenarios whose results its next test still waits for. */
  @Transactional(readOnly = true)
  List<LoadTestScenario> missing(String eventCode, String department) {
    Map<String, ScenarioResult> there = waiting(eventCode, department);
    return scenarios(eventCode, department).stream()
        .filter(scenario -> !there.containsKey(scenario.name()))
        .toList();
  }

  /** The same by their numbers among the department's scenarios, the first of which is 1. */
  @Transactional(readOnly = true)
  Map<Integer, LoadTestScenario> byHand(String eventCode, String department) {
    List<LoadTestScenario> all = scenarios(eventCode, department);
    Map<Integer, LoadTestScenario> byHand = new LinkedHashMap<>();
    missing(eventCode, department)
        .forEach(scenario -> byHand.put(all.indexOf(scenario) + 1, scenario));
    return byHand;
  }

  /** The newest results, by scenario, that are not part of a test yet. */
  @Transactional(readOnly = true)
  Map<String, ScenarioResult> waiting(String eventCode, String department) {
    Map<String, ScenarioResult> waiting = new LinkedHashMap<>();
    plan(eventCode)
        .map(plan -> waitingResults(plan, department))
        .orElse(List.of())
        .forEach(result -> waiting.put(result.scenario(), result));
    return waiting;
  }

  private List<ScenarioResult> waitingResults(LoadTestPlan plan, String department) {
    return results.findByPlanIdAndDepartmentAndRunIdIsNullOrderById(plan.id(), department);
  }

  /** Whether a department's next test has all results that tools deliver. */
  @Transactional(readOnly = true)
  boolean isComplete(String eventCode, String department) {
    return plan(eventCode).isPresent() && missing(eventCode, department).isEmpty();
  }

  /** All results of an event, in the order in which they came. */
  @Transactional(readOnly = true)
  List<ScenarioResult> results(String eventCode) {
    return results.findByEventCodeOrderById(eventCode);
  }

  /** The same file, if it was delivered before. */
  @Transactional(readOnly = true)
  Optional<ScenarioResult> delivered(
      String eventCode, String department, String scenario, String fileHash) {
    return results.findByEventCodeAndDepartmentAndScenarioAndFileHash(
        eventCode, department, scenario, fileHash);
  }

  ScenarioResult keep(ScenarioResult result) {
    return results.save(result);
  }

  @Transactional(readOnly = true)
  Optional<LoadTestRun> run(long id) {
    return runs.findById(id);
  }

  /**
   * Makes a department's next test of the results that wait for it.
   *
   * @param test the test without results: who reports what besides
   */
  LoadTestRun assemble(LoadTestRun test) {
    LoadTestRun stored = runs.save(test);
    Map<String, ScenarioResult> used = waiting(test.eventCode(), test.department());
    plan(test.eventCode()).stream()
        .flatMap(plan -> waitingResults(plan, test.department()).stream())
        .forEach(result -> results.save(result.partOf(stored.id())));
    List<MeasuredItem> items =
        scenarios(test.eventCode(), test.department()).stream()
            .flatMap(scenario -> Optional.ofNullable(used.get(scenario.name())).stream())
            .flatMap(result -> result.items().stream())
            .toList();
    return runs.save(stored.with(items));
  }

  /**
   * Judges the newest test of a department, item by item; the worst verdict counts. Where tools
   * have delivered all results since, they are the newest test.
   */
  LoadTestRun judge(String eventCode, String department) {
    MajorEvent event = events.get(eventCode);
    LoadTestRun run =
        latest(eventCode, department)
            .filter(reported -> reported.verdict() == null)
            .or(() -> ofTools(eventCode, department))
            .or(() -> latest(eventCode, department))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The department '%s' has reported no test for %s."
                            .formatted(department, eventCode)));
    VerdictTable.Judge judge = verdicts.judge(event);
    return runs.save(run.judged(judge.judged(run.items()), judge.version()));
  }

  private Optional<LoadTestRun> ofTools(String eventCode, String department) {
    if (!isComplete(eventCode, department)) {
      return Optional.empty();
    }
    String deliveredBy =
        waiting(eventCode, department).values().stream()
            .reduce((one, later) -> later)
            .map(ScenarioResult::deliveredBy)
            .orElseThrow();
    return Optional.of(
        assemble(
            LoadTestRun.reported(
                eventCode, department, TestKind.LOAD_TEST, deliveredBy, clock.instant())));
  }
}
