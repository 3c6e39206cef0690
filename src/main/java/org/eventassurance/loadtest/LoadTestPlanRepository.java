package org.eventassurance.loadtest;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The plans; the newest of an event counts. */
interface LoadTestPlanRepository extends ListCrudRepository<LoadTestPlan, Long> {

  Optional<LoadTestPlan> findFirstByEventCodeOrderByIdDesc(String eventCode);
}
