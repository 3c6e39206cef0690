package org.eventassurance.loadtest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans, tests and fixes of events, and judges the tests. */
@Service
@Transactional
public class LoadTests {

  /** Business and payment departments test (E16). */
  private static final Set<String> TESTING_ROLES = Set.of("business", "payment");

  private final LoadTestPlanRepository plans;
  private final LoadTestRunRepository runs;
  private final LoadTestFixRepository fixes;
  private final VerdictTable verdicts;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  LoadTests(
      LoadTestPlanRepository plans,
      LoadTestRunRepository runs,
      LoadTestFixRepository fixes,
      VerdictTable verdicts,
      MajorEvents events,
      OrganisationDirectory organisation) {
    this.plans = plans;
    this.runs = runs;
    this.fixes = fixes;
    this.verdicts = verdicts;
    this.events = events;
    this.organisation = organisation;
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

  /** The departments that have not shown yet that their resources meet the peak. */
  @Transactional(readOnly = true)
  public List<String> notPassed(String eventCode) {
    return testingDepartments(eventCode).stream()
        .filter(department -> latest(eventCode, department).filter(LoadTestRun::passed).isEmpty())
        .toList();
  }

  /** Whether a department's newest test is followed by another one. */
  @Transactional(readOnly = true)
  boolean isRepeated(String eventCode, String department) {
    return latest(eventCode, department)
        .flatMap(run -> fixes.findFirstByRunIdOrderByIdDesc(run.id()))
        .filter(LoadTestFix::testAgain)
        .isPresent();
  }

  /** The newest plan; empty until one is made. */
  @Transactional(readOnly = true)
  Optional<LoadTestPlan> plan(String eventCode) {
    return plans.findFirstByEventCodeOrderByIdDesc(eventCode);
  }

  void keep(LoadTestPlan plan) {
    plans.save(plan);
  }

  void keep(LoadTestRun run) {
    runs.save(run);
  }

  void keep(LoadTestFix fix) {
    fixes.save(fix);
  }

  /** Judges the newest test of a department, item by item; the worst verdict counts. */
  LoadTestRun judge(String eventCode, String department) {
    MajorEvent event = events.get(eventCode);
    LoadTestRun run =
        latest(eventCode, department)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The department '%s' has reported no test for %s."
                            .formatted(department, eventCode)));
    return runs.save(run.judged(run.items().stream().map(item -> judged(event, item)).toList()));
  }

  private MeasuredItem judged(MajorEvent event, MeasuredItem item) {
    return item.judged(verdicts.judge(event, item.measure(), item.measured()));
  }
}
