package org.eventassurance.alignment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The overrides, by round. */
interface GoOverrideRepository extends ListCrudRepository<GoOverride, Long> {

  Optional<GoOverride> findFirstByEventCodeAndRoundOrderByIdDesc(String eventCode, int round);

  List<GoOverride> findByEventCodeOrderById(String eventCode);
}
