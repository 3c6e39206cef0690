package org.eventassurance.duty;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored looks at rosters. */
interface RosterReportRepository extends ListCrudRepository<RosterReport, Long> {

  List<RosterReport> findByEventCodeOrderById(String eventCode);
}
