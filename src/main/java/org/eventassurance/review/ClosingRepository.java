package org.eventassurance.review;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored closings. */
interface ClosingRepository extends ListCrudRepository<Closing, Long> {

  Optional<Closing> findByEventCode(String eventCode);
}
