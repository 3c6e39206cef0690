package org.eventassurance.contingency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and files contingency plans, and remembers their drills. */
@Service
@Transactional
public class ContingencyPlans {

  private final ContingencyPlanRepository plans;
  private final PlanDrillRepository drills;
  private final PlanConsolidationRepository consolidations;
  private final Clock clock;

  ContingencyPlans(
      ContingencyPlanRepository plans,
      PlanDrillRepository drills,
      PlanConsolidationRepository consolidations,
      Clock clock) {
    this.plans = plans;
    this.drills = drills;
    this.consolidations = consolidations;
    this.clock = clock;
  }

  /**
   * The plan of this id.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public ContingencyPlan get(long id) {
    return plans
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no contingency plan %s.", id));
  }

  /** The plans of these departments, by department and name. */
  @Transactional(readOnly = true)
  public List<ContingencyPlan> of(Collection<String> departments) {
    return departments.isEmpty()
        ? List.of()
        : plans.findByDepartmentInOrderByDepartmentAscNameAsc(departments);
  }

  /** The plan's last drill; empty if it was never drilled. */
  @Transactional(readOnly = true)
  public Optional<PlanDrill> lastDrill(ContingencyPlan plan) {
    return drills.findFirstByPlanIdOrderByDrilledAtDescIdDesc(plan.id());
  }

  /** The drills that were held for an event, in their order. */
  @Transactional(readOnly = true)
  public List<PlanDrill> drillsFor(String eventCode) {
    return drills.findByEventCodeOrderById(eventCode);
  }

  /** What departments answered when they were asked for their plans for an event. */
  @Transactional(readOnly = true)
  public List<PlanConsolidation> consolidationsFor(String eventCode) {
    return consolidations.findByEventCodeOrderById(eventCode);
  }

  /**
   * Files a plan for an event. The name of a plan that the department already has makes it the next
   * revision of that plan.
   */
  public ContingencyPlan file(String department, PlanDraft draft, String eventCode, String by) {
    ContingencyPlan plan =
        plans
            .findByDepartmentAndName(department, draft.name())
            .orElseGet(() -> ContingencyPlan.named(department, draft.name()));
    return plans.save(plan.revise(draft, eventCode, by, clock.instant()));
  }

  void record(PlanConsolidation consolidation) {
    consolidations.save(consolidation);
  }

  void record(PlanDrill drill) {
    drills.save(drill);
  }
}
