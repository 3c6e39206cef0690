package org.eventassurance.loadtest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The waivers that were asked for; of a test the newest one counts. */
interface WaiverRepository extends ListCrudRepository<Waiver, Long> {

  List<Waiver> findByEventCodeOrderById(String eventCode);

  Optional<Waiver> findFirstByRunIdOrderByIdDesc(long runId);
}
