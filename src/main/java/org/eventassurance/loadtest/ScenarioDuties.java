package org.eventassurance.loadtest;

import java.util.List;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Says who has to test what. */
@Component
class ScenarioDuties {

  private final ServiceCatalogue catalogue;

  ScenarioDuties(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The scenarios that a department answers for: those of its own systems, and those of systems
   * whose owners do not test, such as SRE's. Whom this leaves without any answers for the whole
   * plan: each of these departments tests (E16), and the call chain runs through its systems.
   *
   * @param testing all departments that test
   */
  List<LoadTestScenario> of(LoadTestPlan plan, String department, List<String> testing) {
    List<LoadTestScenario> own =
        plan.scenarios().stream()
            .filter(scenario -> isFor(department, owner(scenario.system()), testing))
            .toList();
    return own.isEmpty() ? plan.scenarios() : own;
  }

  private static boolean isFor(String department, String owner, List<String> testing) {
    return owner.equals(department) || !testing.contains(owner);
  }

  private String owner(String system) {
    return catalogue.system(system).map(CataloguedSystem::owner).orElse("");
  }
}
