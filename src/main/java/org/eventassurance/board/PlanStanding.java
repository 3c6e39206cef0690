package org.eventassurance.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.SystemCoverage;

/** How far contingency plans help the systems of an event. */
record PlanStanding(List<PlannedSystem> systems) {

  /** The systems that lack something first, else in the order in which they come. */
  static PlanStanding of(List<SystemCoverage> coverage, Map<String, List<ContingencyPlan>> plans) {
    return new PlanStanding(
        coverage.stream()
            .sorted(Comparator.comparing((SystemCoverage system) -> !system.lacks()))
            .map(
                system ->
                    new PlannedSystem(system, plans.getOrDefault(system.systemId(), List.of())))
            .toList());
  }

  /** How many systems need a drilled plan. */
  public long required() {
    return systems.stream().filter(system -> system.coverage().required()).count();
  }

  /** How many systems need a drilled plan and have none. */
  public long lacking() {
    return systems.stream().filter(system -> system.coverage().lacks()).count();
  }
}
