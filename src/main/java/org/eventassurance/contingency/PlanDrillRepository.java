package org.eventassurance.contingency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored drills. */
interface PlanDrillRepository extends ListCrudRepository<PlanDrill, Long> {

  Optional<PlanDrill> findFirstByPlanIdOrderByDrilledAtDescIdDesc(long planId);

  List<PlanDrill> findByPlanIdOrderByDrilledAtDescIdDesc(long planId);

  List<PlanDrill> findByPlanIdInOrderByDrilledAtAscIdAsc(Collection<Long> planIds);

  List<PlanDrill> findByEventCodeOrderById(String eventCode);
}
