package org.eventassurance.preparation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Proposes what belongs to the scope: the event's systems and all that they need to work, each with
 * the department that answers for it; head office and branches apart (B1).
 */
@Component
class ScopeDefaults implements FormFacts {

  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;
  private final TaskService tasks;

  ScopeDefaults(
      MajorEvents events,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation,
      TaskService tasks) {
    this.events = events;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals("declare-scope");
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<CataloguedSystem> needed = needed(events.get(businessKey).systems());
    String department = (String) tasks.getVariable(task.getId(), "department");
    if (department == null) {
      Predicate<CataloguedSystem> inBranch = this::isInBranch;
      return Map.of(
          "scopeSystems", ids(needed, inBranch.negate()),
          "scopeBranchSystems", ids(needed, inBranch));
    }
    return Map.of(
        "scopeSystems", ids(needed, system -> system.owner().equals(department)),
        "scopeUnit", unit(department).orElse(department));
  }

  private static List<String> ids(
      List<CataloguedSystem> systems, Predicate<CataloguedSystem> ours) {
    return systems.stream().filter(ours).map(CataloguedSystem::id).toList();
  }

  /** The head office is where SRE is, who declares the scope for all. */
  private boolean isInBranch(CataloguedSystem system) {
    Organisation current = organisation.current();
    Set<String> headOffice = new LinkedHashSet<>();
    current.departmentsWithRole("sre").forEach(sre -> headOffice.add(sre.unit()));
    return unit(system.owner()).filter(unit -> !headOffice.contains(unit)).isPresent();
  }

  private Optional<String> unit(String department) {
    return organisation.current().department(department).map(Department::unit);
  }

  /** The systems and all that they need to work, directly or not. */
  private List<CataloguedSystem> needed(List<String> ids) {
    Set<CataloguedSystem> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      catalogue
          .system(open.poll())
          .filter(needed::add)
          .ifPresent(system -> open.addAll(system.dependsOn()));
    }
    return List.copyOf(needed);
  }
}
