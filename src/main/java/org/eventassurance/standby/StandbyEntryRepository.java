package org.eventassurance.standby;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored register. */
interface StandbyEntryRepository extends ListCrudRepository<StandbyEntry, Long> {

  List<StandbyEntry> findByEventCodeIsNullOrderByKindAscNameAsc();

  List<StandbyEntry> findByEventCodeOrderByKindAscNameAsc(String eventCode);
}
