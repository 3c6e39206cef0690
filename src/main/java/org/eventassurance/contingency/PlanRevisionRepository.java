package org.eventassurance.contingency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored revisions of plans. */
interface PlanRevisionRepository extends ListCrudRepository<PlanRevision, Long> {

  List<PlanRevision> findByPlanIdOrderByRevisionDesc(long planId);

  List<PlanRevision> findByDepartmentInAndRevisedAtBetweenOrderById(
      Collection<String> departments, Instant from, Instant until);
}
