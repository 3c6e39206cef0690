package org.eventassurance.contingency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored contingency plans. */
interface ContingencyPlanRepository extends ListCrudRepository<ContingencyPlan, Long> {

  List<ContingencyPlan> findByDepartmentInOrderByDepartmentAscNameAsc(
      Collection<String> departments);

  Optional<ContingencyPlan> findByDepartmentAndName(String department, String name);
}
