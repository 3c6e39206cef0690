package org.eventassurance.statistics;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored operating figures. */
interface OperatingFiguresRepository extends ListCrudRepository<OperatingFigures, Long> {

  List<OperatingFigures> findByEventCodeOrderById(String eventCode);

  Optional<OperatingFigures> findByEventCodeAndDepartment(String eventCode, String department);
}
