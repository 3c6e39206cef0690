package org.eventassurance.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.forecast.PastEvents;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Tells forecasts what past events came to, as it was reported after them (E9, E28, E29). */
@Component
class PastOutcomes implements PastEvents {

  private final Figures figures;

  PastOutcomes(Figures figures) {
    this.figures = figures;
  }

  @Override
  public List<Outcome> like(MajorEvent event) {
    return figures.pastEventsLike(event).stream().map(PastOutcomes::outcome).toList();
  }

  private static Outcome outcome(PastEvent past) {
    Map<String, Business> departments =
        past.operating().stream()
            .collect(Collectors.toMap(OperatingFigures::department, PastOutcomes::business));
    return new Outcome(
        past.event().code(),
        past.event().name(),
        departments,
        past.technical().map(TechnicalFigures::bandwidthPeakGbps).orElse(null),
        past.technical().map(TechnicalFigures::cdnPeakGbps).orElse(null));
  }

  private static Business business(OperatingFigures figures) {
    return new Business(figures.peakOnlineUsers(), figures.orders(), figures.peakOrdersPerMinute());
  }
}
