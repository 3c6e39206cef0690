package org.eventassurance.statistics;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored technical figures. */
interface TechnicalFiguresRepository extends ListCrudRepository<TechnicalFigures, Long> {

  Optional<TechnicalFigures> findByEventCode(String eventCode);
}
