package org.eventassurance.timeline;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored notes. */
interface TimelineNoteRepository extends ListCrudRepository<TimelineNote, Long> {

  List<TimelineNote> findByEventCodeOrderById(String eventCode);
}
