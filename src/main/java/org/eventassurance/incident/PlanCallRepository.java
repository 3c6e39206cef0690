package org.eventassurance.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored calls of contingency plans. */
interface PlanCallRepository extends ListCrudRepository<PlanCall, Long> {

  List<PlanCall> findByIncidentIdOrderByStartedAtAscIdAsc(long incidentId);
}
