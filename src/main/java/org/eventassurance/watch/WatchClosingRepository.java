package org.eventassurance.watch;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored ends of watches. */
interface WatchClosingRepository extends ListCrudRepository<WatchClosing, Long> {

  Optional<WatchClosing> findFirstByEventCodeOrderByIdDesc(String eventCode);
}
