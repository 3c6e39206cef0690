package org.eventassurance.freeze;

import java.util.List;
import org.eventassurance.freeze.ChangeException.Status;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored exceptions. */
interface ChangeExceptionRepository extends ListCrudRepository<ChangeException, Long> {

  /** Those that are made to the freeze of an event, perhaps among others. */
  @Query(
      "select * from change_exception where :eventCode = any(events) order by requested_at desc,"
          + " id desc")
  List<ChangeException> madeTo(String eventCode);

  List<ChangeException> findBySystemIdOrderByIdDesc(String systemId);

  List<ChangeException> findBySystemIdAndStatusOrderById(String systemId, Status status);

  List<ChangeException> findBySystemIdAndChangeReferenceIgnoreCaseOrderByIdDesc(
      String systemId, String changeReference);
}
