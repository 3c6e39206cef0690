package org.eventassurance.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored rounds. */
interface InspectionRoundRepository extends ListCrudRepository<InspectionRound, Long> {

  List<InspectionRound> findByEventCodeOrderByNumberDesc(String eventCode);

  Optional<InspectionRound> findFirstByEventCodeOrderByNumberDesc(String eventCode);
}
