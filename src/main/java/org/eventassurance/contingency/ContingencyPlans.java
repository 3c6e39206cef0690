package org.eventassurance.contingency;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library: finds, files and revises contingency plans, and remembers their drills. */
@Service
@Transactional
public class ContingencyPlans {

  private final ContingencyPlanRepository plans;
  private final PlanRevisionRepository revisions;
  private final PlanDrillRepository drills;
  private final PlanConsolidationRepository consolidations;
  private final PlanSearch search;
  private final PlanRules rules;
  private final Clock clock;

  ContingencyPlans(
      ContingencyPlanRepository plans,
      PlanRevisionRepository revisions,
      PlanDrillRepository drills,
      PlanConsolidationRepository consolidations,
      PlanSearch search,
      PlanRules rules,
      Clock clock) {
    this.plans = plans;
    this.revisions = revisions;
    this.drills = drills;
    this.consolidations = consolidations;
    this.search = search;
    this.rules = rules;
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

  /** The plans in use of these departments, by department and name. */
  @Transactional(readOnly = true)
  public List<ContingencyPlan> of(Collection<String> departments) {
    return departments.isEmpty()
        ? List.of()
        : plans.findByDepartmentInAndContentRetiredFalseOrderByDepartmentAscContentNameAsc(
            departments);
  }

  /** The plans in use that help these systems, by name. */
  @Transactional(readOnly = true)
  public List<ContingencyPlan> ofSystems(Collection<String> systems) {
    return systems.isEmpty()
        ? List.of()
        : plans.findByContentSystemIdInAndContentRetiredFalseOrderByContentNameAsc(systems);
  }

  /** All plans, those that nobody may call any more too, by department and name. */
  @Transactional(readOnly = true)
  public List<ContingencyPlan> all() {
    return plans.findAll().stream()
        .sorted(
            Comparator.comparing(ContingencyPlan::department).thenComparing(ContingencyPlan::name))
        .toList();
  }

  /** A part of the plans that fit, those that bear the wanted words in their names first. */
  @Transactional(readOnly = true)
  public FoundPlans find(PlanQuery query) {
    List<Long> ids = search.ids(query);
    return new FoundPlans(
        search.count(query),
        plans.findAllById(ids).stream()
            .sorted(Comparator.comparingInt(plan -> ids.indexOf(plan.id())))
            .toList());
  }

  /** All revisions of a plan, the newest first. */
  @Transactional(readOnly = true)
  public List<PlanRevision> revisions(ContingencyPlan plan) {
    return revisions.findByPlanIdOrderByRevisionDesc(plan.id());
  }

  /** The versions that these departments wrote from one moment to another, the oldest first. */
  @Transactional(readOnly = true)
  public List<PlanRevision> revisedBetween(
      Collection<String> departments, Instant from, Instant until) {
    return departments.isEmpty()
        ? List.of()
        : revisions.findByDepartmentInAndRevisedAtBetweenOrderById(departments, from, until);
  }

  /** The plan's last drill; empty if it was never drilled. */
  @Transactional(readOnly = true)
  public Optional<PlanDrill> lastDrill(ContingencyPlan plan) {
    return drills.findFirstByPlanIdOrderByDrilledAtDescIdDesc(plan.id());
  }

  /** The last drills of these plans by the plan's id. */
  @Transactional(readOnly = true)
  public Map<Long, PlanDrill> lastDrills(Collection<ContingencyPlan> drilled) {
    return drilled.isEmpty()
        ? Map.of()
        : drills
            .findByPlanIdInOrderByDrilledAtAscIdAsc(
                drilled.stream().map(ContingencyPlan::id).toList())
            .stream()
            .collect(
                Collectors.toMap(PlanDrill::planId, Function.identity(), (older, newer) -> newer));
  }

  /** The plan's drills, the newest first. */
  @Transactional(readOnly = true)
  public List<PlanDrill> drills(ContingencyPlan plan) {
    return drills.findByPlanIdOrderByDrilledAtDescIdDesc(plan.id());
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

  /** Whether there is no plan at all. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return plans.count() == 0;
  }

  /**
   * Files a plan for an event. The name of a plan that the department already has makes it the next
   * revision of that plan, unless it says just the same.
   */
  public ContingencyPlan file(String department, PlanDraft draft, String eventCode, String by) {
    ContingencyPlan present = named(department, draft.name().strip()).orElse(null);
    PlanDraft tidy = draft.tidy(present == null ? "" : present.rights());
    return store(present, department, tidy, eventCode, by);
  }

  /**
   * Writes a new plan into the library.
   *
   * @throws Problem 400 naming what is wrong with it; 409 if the department has one of this name
   */
  public ContingencyPlan create(String department, PlanDraft draft, String by) {
    PlanDraft tidy = draft.tidy("");
    Problem.refuseAny(rules.errors(Optional.empty(), department, tidy));
    checkNameIsFree(department, tidy.name());
    return store(null, department, tidy, null, by);
  }

  /**
   * Revises a plan. What says just the same makes no new revision.
   *
   * @param revision the revision that was changed, or null not to ask whether it is the present one
   * @throws Problem 400 naming what is wrong with it; 409 if somebody else has revised it
   *     meanwhile, or the department has another one of this name
   */
  public ContingencyPlan revise(
      long id, String department, PlanDraft draft, Integer revision, String by) {
    ContingencyPlan present = get(id);
    PlanDraft tidy = draft.tidy("");
    if (present.says(department, tidy)) {
      return present;
    }
    if (revision != null && revision != present.revision()) {
      throw Problem.conflict(
          new FieldError(
              "version",
              "The plan has version %s by now: look at what has changed, then change that one.",
              present.revision()));
    }
    Problem.refuseAny(rules.errors(Optional.of(present), department, tidy));
    if (!present.department().equals(department) || !present.name().equals(tidy.name())) {
      checkNameIsFree(department, tidy.name());
    }
    return store(present, department, tidy, null, by);
  }

  /**
   * Takes over many plans, each known by its department and name: all or none.
   *
   * @param by says who wrote a plan
   * @return the plans in the order of the files, with what was done
   * @throws Problem 400 naming all that is wrong, by file, line and field
   */
  List<TakenPlan> take(List<WrittenPlan> written, Function<WrittenPlan, String> by) {
    List<FieldError> errors = new ArrayList<>();
    written.forEach(plan -> errors.addAll(errors(plan)));
    Problem.refuseAny(errors);
    return written.stream().map(plan -> take(plan, by.apply(plan))).toList();
  }

  private List<FieldError> errors(WrittenPlan plan) {
    Optional<ContingencyPlan> present = named(plan.department(), plan.draft().name());
    return present.filter(it -> it.says(plan.department(), plan.draft())).isPresent()
        ? List.of()
        : rules.errors(present, plan.department(), plan.draft()).stream().map(plan::at).toList();
  }

  private TakenPlan take(WrittenPlan plan, String by) {
    ContingencyPlan present = named(plan.department(), plan.draft().name()).orElse(null);
    int revision = present == null ? 0 : present.revision();
    ContingencyPlan stored = store(present, plan.department(), plan.draft(), null, by);
    return new TakenPlan(plan.file(), stored, TakenPlan.Outcome.of(revision, stored.revision()));
  }

  private ContingencyPlan store(
      ContingencyPlan present, String department, PlanDraft tidy, String eventCode, String by) {
    if (present != null && present.says(department, tidy)) {
      return present;
    }
    ContingencyPlan plan = present == null ? ContingencyPlan.of(department) : present;
    ContingencyPlan stored =
        plans.save(plan.revise(department, tidy, eventCode, by, clock.instant()));
    revisions.save(PlanRevision.of(stored));
    return stored;
  }

  private Optional<ContingencyPlan> named(String department, String name) {
    return plans.findByDepartmentAndContentName(department, name);
  }

  private void checkNameIsFree(String department, String name) {
    if (named(department, name).isPresent()) {
      throw Problem.conflict(
          "name", "The department has a plan of this name: change that one, or give another name.");
    }
  }

  /**
   * Records a drill that was held outside of any event.
   *
   * @throws Problem 400 naming what is wrong with it
   */
  public PlanDrill drill(
      long id, Instant at, PlanDrill.Outcome outcome, Integer minutes, String findings, String by) {
    ContingencyPlan plan = get(id);
    Instant drilledAt = at == null ? clock.instant() : at;
    String shown = findings == null ? "" : findings.strip();
    Problem.refuseAny(DrillRules.errors(drilledAt, outcome, minutes, shown, clock.instant()));
    return drills.save(
        new PlanDrill(
            null, plan.id(), plan.revision(), null, drilledAt, outcome, minutes, shown, null, by));
  }

  void record(PlanConsolidation consolidation) {
    consolidations.save(consolidation);
  }

  void record(PlanDrill drill) {
    drills.save(drill);
  }
}
