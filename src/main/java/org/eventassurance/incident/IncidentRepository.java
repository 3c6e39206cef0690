package org.eventassurance.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored incidents. */
interface IncidentRepository extends ListCrudRepository<Incident, Long> {

  List<Incident> findByEventCodeOrderByDetectedAtDescIdDesc(String eventCode);
}
