package org.eventassurance.loadtest;

import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Says which peak resources have to meet (E9, E16). */
@Component
class PeakLoad {

  private final Forecasts forecasts;

  PeakLoad(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /**
   * Requests per second at the peak: as all departments together forecast it; as the event was
   * registered while none has made a forecast.
   */
  long of(MajorEvent event) {
    return forecasts
        .total(event.code())
        .map(ForecastTotal::peakQps)
        .orElseGet(event::expectedPeakQps);
  }
}
