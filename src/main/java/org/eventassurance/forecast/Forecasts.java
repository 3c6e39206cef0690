package org.eventassurance.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments forecast for events: the basis of the resource need (E9). */
@Service
@Transactional
public class Forecasts {

  private final ForecastRepository forecasts;

  Forecasts(ForecastRepository forecasts) {
    this.forecasts = forecasts;
  }

  /** An event's forecasts, one of each department that has made one. */
  @Transactional(readOnly = true)
  public List<Forecast> of(String eventCode) {
    return forecasts.findByEventCodeOrderById(eventCode);
  }

  @Transactional(readOnly = true)
  public Optional<Forecast> of(String eventCode, String department) {
    return forecasts.findByEventCodeAndDepartment(eventCode, department);
  }

  /** All departments together; empty as long as none has made a forecast. */
  @Transactional(readOnly = true)
  public Optional<ForecastTotal> total(String eventCode) {
    return Optional.of(of(eventCode)).filter(made -> !made.isEmpty()).map(ForecastTotal::of);
  }

  /** Requests per second of all departments together, by system, each in its busiest window. */
  @Transactional(readOnly = true)
  public Map<String, Long> peaksBySystem(String eventCode) {
    return ForecastTotal.peaksBySystem(of(eventCode));
  }

  /** Stores a forecast in the place of what the department has forecast before. */
  void keep(Forecast forecast) {
    Long id = of(forecast.eventCode(), forecast.department()).map(Forecast::id).orElse(null);
    forecasts.save(forecast.withId(id));
  }
}
