package org.eventassurance.freeze;

import java.time.Instant;
import java.util.List;
import org.eventassurance.freeze.ChangeException.Status;
import org.springframework.data.jdbc.repository.query.Modifying;
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

  /** Notes when the gate has let a change through for the first time. */
  @Modifying
  @Query(
      "update change_exception set let_through_at = :at, version = version + 1"
          + " where id = :id and status = 'APPROVED' and let_through_at is null")
  void noteLetThrough(long id, Instant at);
}
