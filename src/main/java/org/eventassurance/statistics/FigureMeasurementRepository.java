package org.eventassurance.statistics;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored measurements. */
interface FigureMeasurementRepository extends ListCrudRepository<FigureMeasurement, Long> {

  List<FigureMeasurement> findByEventCodeOrderById(String eventCode);
}
