package org.eventassurance.alignment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The decisions; each ends a round. */
interface GoDecisionRepository extends ListCrudRepository<GoDecision, Long> {

  int countByEventCode(String eventCode);

  Optional<GoDecision> findFirstByEventCodeOrderByIdDesc(String eventCode);
}
