package org.eventassurance.warroom;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored war rooms. */
interface WarRoomRepository extends ListCrudRepository<WarRoom, Long> {

  List<WarRoom> findByEventCodeOrderByNumberDesc(String eventCode);

  Optional<WarRoom> findFirstByEventCodeOrderByNumberDesc(String eventCode);
}
