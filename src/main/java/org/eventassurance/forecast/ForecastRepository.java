package org.eventassurance.forecast;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored forecasts. */
interface ForecastRepository extends ListCrudRepository<Forecast, Long> {

  List<Forecast> findByEventCodeOrderById(String eventCode);

  Optional<Forecast> findByEventCodeAndDepartment(String eventCode, String department);
}
