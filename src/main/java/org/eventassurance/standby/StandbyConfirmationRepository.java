package org.eventassurance.standby;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** What was confirmed for events. */
interface StandbyConfirmationRepository extends ListCrudRepository<StandbyConfirmation, Long> {

  List<StandbyConfirmation> findByEventCode(String eventCode);

  Optional<StandbyConfirmation> findByStandbyEntryAndEventCode(long standbyEntry, String eventCode);
}
