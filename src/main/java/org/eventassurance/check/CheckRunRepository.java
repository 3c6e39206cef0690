package org.eventassurance.check;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored runs of automatic checks. */
interface CheckRunRepository extends ListCrudRepository<CheckRun, Long> {

  @Query(
      """
      select max(id) from check_run where event_code = :eventCode
      group by check_name, system_id
      """)
  List<Long> newestOf(String eventCode);
}
