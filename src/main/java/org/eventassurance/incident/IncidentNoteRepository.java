package org.eventassurance.incident;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored logs of incidents. */
interface IncidentNoteRepository extends ListCrudRepository<IncidentNote, Long> {

  List<IncidentNote> findByIncidentIdInOrderByNotedAtAscIdAsc(Collection<Long> incidentIds);
}
