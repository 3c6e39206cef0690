package org.eventassurance.forecast;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored capacity plans. */
interface CapacityPlanRepository extends ListCrudRepository<CapacityPlan, Long> {

  Optional<CapacityPlan> findByEventCode(String eventCode);
}
