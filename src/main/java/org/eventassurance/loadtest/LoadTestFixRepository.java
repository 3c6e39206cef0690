package org.eventassurance.loadtest;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** What was fixed; the newest of a test counts. */
interface LoadTestFixRepository extends ListCrudRepository<LoadTestFix, Long> {

  Optional<LoadTestFix> findFirstByRunIdOrderByIdDesc(long runId);
}
