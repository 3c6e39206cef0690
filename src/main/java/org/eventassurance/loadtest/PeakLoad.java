package org.eventassurance.loadtest;

import java.util.Optional;
import org.eventassurance.forecast.CapacityPlans;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Says which peak resources have to meet (E9, E16). */
@Component
class PeakLoad {

  private final Forecasts forecasts;
  private final CapacityPlans capacity;

  PeakLoad(Forecasts forecasts, CapacityPlans capacity) {
    this.forecasts = forecasts;
    this.capacity = capacity;
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

  /**
   * Requests per second of one system at the peak, at least 1: as the departments forecast it; as
   * its capacity is planned if they did not name it; the whole event's if nobody did.
   */
  long of(MajorEvent event, String system) {
    long peak =
        Optional.ofNullable(forecasts.peaksBySystem(event.code()).get(system))
            .or(() -> capacity.of(event.code()).flatMap(plan -> plan.peakQps(system)))
            .orElseGet(() -> of(event));
    return Math.max(peak, 1);
  }
}
