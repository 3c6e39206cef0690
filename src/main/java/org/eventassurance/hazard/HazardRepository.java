package org.eventassurance.hazard;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored hazards. */
interface HazardRepository extends ListCrudRepository<Hazard, Long> {

  List<Hazard> findByEventCodeOrderById(String eventCode);
}
