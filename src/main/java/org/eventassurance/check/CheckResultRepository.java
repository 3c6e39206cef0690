package org.eventassurance.check;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored results. */
interface CheckResultRepository extends ListCrudRepository<CheckResult, Long> {

  List<CheckResult> findByEventCodeOrderByIdDesc(String eventCode);
}
