package org.eventassurance.contingency;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.contingency.PlanDrill.Outcome;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which systems of an event are covered by a contingency plan that was drilled and worked
 * (E17, B7). An event's systems are those that it names and all that they need to work. A drill
 * counts if the plan has not changed materially since, and if it is not too old when the event goes
 * live.
 */
@Component
@Transactional(readOnly = true)
public class PlanCoverage {

  private static final String SRE = "sre";

  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final ContingencyPlans plans;
  private final CoverageTable table;
  private final EventWords words;

  PlanCoverage(
      MajorEvents events,
      ServiceCatalogue catalogue,
      ContingencyPlans plans,
      CoverageTable table,
      EventWords words) {
    this.events = events;
    this.catalogue = catalogue;
    this.plans = plans;
    this.table = table;
    this.words = words;
  }

  /**
   * The coverage of each of the event's systems: those that it names first.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<SystemCoverage> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    Library library = library(event);
    return library.systems().stream().map(system -> coverage(event, system, library)).toList();
  }

  /** The plans in use of each of the event's systems, by the system's id. */
  public Map<String, List<ContingencyPlan>> plansOf(String eventCode) {
    return library(events.get(eventCode)).plans();
  }

  /** From when on a drill counts for the event; empty if it needs none. */
  Optional<Instant> drillsCountFrom(MajorEvent event) {
    return Optional.of(table.rule(event, true))
        .filter(CoverageRule::required)
        .map(rule -> rule.drillsCountFrom(event.window().goLiveAt()));
  }

  /**
   * The plans that the event still needs a drill of, and that the department answers for. SRE
   * answers for those of departments that don't take part (E3).
   *
   * @param department null for all
   */
  List<ContingencyPlan> toBeDrilled(String eventCode, String department) {
    MajorEvent event = events.get(eventCode);
    Library library = library(event);
    return library.systems().stream()
        .filter(system -> coverage(event, system, library).lacks())
        .flatMap(system -> library.of(system).stream())
        .filter(plan -> isAnsweredFor(event, plan.department(), department))
        .toList();
  }

  /** The systems that lack something, and that the department, or SRE for it, answers for. */
  List<SystemCoverage> gaps(String eventCode, String department) {
    MajorEvent event = events.get(eventCode);
    return of(eventCode).stream()
        .filter(SystemCoverage::lacks)
        .filter(system -> isAnsweredFor(event, system.owner(), department))
        .toList();
  }

  private static boolean isAnsweredFor(MajorEvent event, String owner, String department) {
    return department == null
        || owner.equals(department)
        || (SRE.equals(department) && !event.departments().contains(owner));
  }

  private Library library(MajorEvent event) {
    List<CataloguedSystem> systems = catalogue.withDependencies(event.systems());
    List<ContingencyPlan> found =
        plans.ofSystems(systems.stream().map(CataloguedSystem::id).toList());
    return new Library(
        systems,
        found.stream().collect(Collectors.groupingBy(plan -> plan.systemId().orElseThrow())),
        plans.lastDrills(found));
  }

  private SystemCoverage coverage(MajorEvent event, CataloguedSystem system, Library library) {
    CoverageRule rule = table.rule(event, system.core());
    Instant from = rule.drillsCountFrom(event.window().goLiveAt());
    List<ContingencyPlan> helping = library.of(system);
    Optional<ContingencyPlan> proven =
        helping.stream().filter(plan -> counts(plan, library.drills(), from)).findFirst();
    return new SystemCoverage(
        system.id(),
        system.owner(),
        helping.size(),
        library.lastDrill(helping).map(PlanDrill::drilledAt),
        proven.isPresent(),
        rule.required(),
        proven
            .map(plan -> worked(plan, library.drills().get(plan.id())))
            .orElseGet(
                () -> rule.required() ? lack(helping, library, from) : Sentence.of(rule.reason())));
  }

  private static boolean counts(ContingencyPlan plan, Map<Long, PlanDrill> drills, Instant from) {
    PlanDrill drill = drills.get(plan.id());
    return drill != null
        && drill.outcome() == Outcome.PASSED
        && drill.revision() >= plan.materialRevision()
        && !drill.drilledAt().isBefore(from);
  }

  private Sentence worked(ContingencyPlan plan, PlanDrill drill) {
    return Sentence.of(
        "'%s' was drilled on %s and worked.", plan.name(), words.day(drill.drilledAt()));
  }

  /** What is wrong with the plan that was drilled last, or with there being none. */
  private Sentence lack(List<ContingencyPlan> helping, Library library, Instant from) {
    if (helping.isEmpty()) {
      return Sentence.of("It has no contingency plan: write one and drill it.");
    }
    return library
        .lastDrill(helping)
        .map(drill -> lack(drill, library.plan(helping, drill), from))
        .orElseGet(() -> Sentence.of("None of its contingency plans has been drilled yet."));
  }

  private Sentence lack(PlanDrill drill, ContingencyPlan plan, Instant from) {
    String day = words.day(drill.drilledAt());
    if (drill.outcome() == Outcome.FAILED) {
      return Sentence.of("'%s' did not work when it was drilled on %s.", plan.name(), day);
    }
    if (drill.revision() < plan.materialRevision()) {
      return Sentence.of(
          "'%s' was changed after its drill on %s: drill it again.", plan.name(), day);
    }
    return Sentence.of(
        "'%s' was drilled on %s; for this event a drill counts from %s on.",
        plan.name(), day, words.time(from));
  }

  /** The event's systems with what there is for them. */
  private record Library(
      List<CataloguedSystem> systems,
      Map<String, List<ContingencyPlan>> plans,
      Map<Long, PlanDrill> drills) {

    List<ContingencyPlan> of(CataloguedSystem system) {
      return plans.getOrDefault(system.id(), List.of());
    }

    Optional<PlanDrill> lastDrill(Collection<ContingencyPlan> helping) {
      return helping.stream()
          .map(plan -> drills.get(plan.id()))
          .filter(drill -> drill != null)
          .max(Comparator.comparing(PlanDrill::drilledAt));
    }

    ContingencyPlan plan(List<ContingencyPlan> helping, PlanDrill drill) {
      return helping.stream().filter(plan -> plan.id() == drill.planId()).findFirst().orElseThrow();
    }
  }
}
