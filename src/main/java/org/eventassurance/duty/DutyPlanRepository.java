package org.eventassurance.duty;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored rosters. */
interface DutyPlanRepository extends ListCrudRepository<DutyPlan, Long> {

  Optional<DutyPlan> findFirstByEventCodeOrderByIdDesc(String eventCode);
}
