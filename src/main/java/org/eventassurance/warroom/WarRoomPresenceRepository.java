package org.eventassurance.warroom;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored presence in war rooms. */
interface WarRoomPresenceRepository extends ListCrudRepository<WarRoomPresence, Long> {

  List<WarRoomPresence> findByWarRoomInOrderByCameAtAscIdAsc(Collection<Long> warRooms);
}
