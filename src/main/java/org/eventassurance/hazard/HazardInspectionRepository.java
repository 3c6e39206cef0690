package org.eventassurance.hazard;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored inspections for hazards. */
interface HazardInspectionRepository extends ListCrudRepository<HazardInspection, Long> {

  List<HazardInspection> findByEventCodeOrderById(String eventCode);
}
