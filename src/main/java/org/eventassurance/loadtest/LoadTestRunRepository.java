package org.eventassurance.loadtest;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The tests; the newest of a department counts. */
interface LoadTestRunRepository extends ListCrudRepository<LoadTestRun, Long> {

  Optional<LoadTestRun> findFirstByEventCodeAndDepartmentOrderByIdDesc(
      String eventCode, String department);
}
