package org.eventassurance.duty;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored shifts. */
interface ShiftTakingRepository extends ListCrudRepository<ShiftTaking, Long> {

  List<ShiftTaking> findByEventCodeOrderByIdDesc(String eventCode);
}
