package org.eventassurance.loadtest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The results of scenarios, in the order in which they came. */
interface ScenarioResultRepository extends ListCrudRepository<ScenarioResult, Long> {

  List<ScenarioResult> findByEventCodeOrderById(String eventCode);

  List<ScenarioResult> findByPlanIdAndDepartmentAndRunIdIsNullOrderById(
      long planId, String department);

  Optional<ScenarioResult> findByEventCodeAndDepartmentAndScenarioAndFileHash(
      String eventCode, String department, String scenario, String fileHash);
}
