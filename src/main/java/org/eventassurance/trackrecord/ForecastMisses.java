package org.eventassurance.trackrecord;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what was forecast for an event beside what came. */
@Component
class ForecastMisses {

  List<ForecastMiss> of(String eventCode) {
    return List.of();
  }
}
