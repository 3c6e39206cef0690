package org.eventassurance.freeze;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored exceptions. */
interface ChangeExceptionRepository extends ListCrudRepository<ChangeException, Long> {

  List<ChangeException> findByEventCodeOrderByRequestedAtDesc(String eventCode);
}
