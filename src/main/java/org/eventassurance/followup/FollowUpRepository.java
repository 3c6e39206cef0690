package org.eventassurance.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored follow-ups. */
interface FollowUpRepository extends ListCrudRepository<FollowUp, Long> {

  List<FollowUp> findByEventCodeOrderByStartedAt(String eventCode);
}
