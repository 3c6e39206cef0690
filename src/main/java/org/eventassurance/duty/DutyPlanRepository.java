package org.eventassurance.duty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored rosters. */
interface DutyPlanRepository extends ListCrudRepository<DutyPlan, Long> {

  Optional<DutyPlan> findFirstByEventCodeOrderByIdDesc(String eventCode);

  List<DutyPlan> findByEventCodeOrderById(String eventCode);
}
