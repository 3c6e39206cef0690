package org.eventassurance.watch;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored shifts. */
interface WatchShiftRepository extends ListCrudRepository<WatchShift, Long> {

  List<WatchShift> findByEventCodeOrderByIdDesc(String eventCode);
}
