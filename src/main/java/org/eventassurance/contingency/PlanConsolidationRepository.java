package org.eventassurance.contingency;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored answers of departments that were asked for their plans. */
interface PlanConsolidationRepository extends ListCrudRepository<PlanConsolidation, Long> {

  List<PlanConsolidation> findByEventCodeOrderById(String eventCode);
}
