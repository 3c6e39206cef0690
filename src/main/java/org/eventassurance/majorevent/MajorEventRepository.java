package org.eventassurance.majorevent;

import java.time.Instant;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored events. */
interface MajorEventRepository extends ListCrudRepository<MajorEvent, String> {

  List<MajorEvent> findByCommander(String commander);

  List<MajorEvent> findByKindAndWindowEndsAtLessThanEqualOrderByWindowGoLiveAtDesc(
      EventKind kind, Instant latest);
}
