package org.eventassurance.contingency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored contingency plans. */
interface ContingencyPlanRepository extends ListCrudRepository<ContingencyPlan, Long> {

  List<ContingencyPlan> findByDepartmentInAndContentRetiredFalseOrderByDepartmentAscContentNameAsc(
      Collection<String> departments);

  List<ContingencyPlan> findByContentSystemIdInAndContentRetiredFalseOrderByContentNameAsc(
      Collection<String> systemIds);

  Optional<ContingencyPlan> findByDepartmentAndContentName(String department, String name);
}
