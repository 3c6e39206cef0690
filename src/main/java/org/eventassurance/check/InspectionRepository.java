package org.eventassurance.check;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored inspections. */
interface InspectionRepository extends ListCrudRepository<Inspection, Long> {

  List<Inspection> findByEventCodeOrderByIdDesc(String eventCode);
}
