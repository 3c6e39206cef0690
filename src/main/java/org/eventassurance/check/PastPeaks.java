package org.eventassurance.check;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.language.Rounded;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.statistics.Figures;
import org.springframework.stereotype.Component;

/** What past events took of a system, and how much more an event will bring. */
@Component
class PastPeaks {

  /** Older ones were carried by machines that are not there any more. */
  private static final int LATEST = 3;

  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final Forecasts forecasts;
  private final Figures figures;
  private final Utilisation utilisation;
  private final Prometheus prometheus;
  private final Clock clock;

  PastPeaks(
      MajorEvents events,
      ServiceCatalogue catalogue,
      Forecasts forecasts,
      Figures figures,
      Utilisation utilisation,
      Prometheus prometheus,
      Clock clock) {
    this.events = events;
    this.catalogue = catalogue;
    this.forecasts = forecasts;
    this.figures = figures;
    this.utilisation = utilisation;
    this.prometheus = prometheus;
    this.clock = clock;
  }

  /**
   * How traffic grows.
   *
   * @param then requests per second at the past peak
   * @param now requests per second that are forecast
   */
  record Growth(double then, double now) {

    double factor() {
      return now / then;
    }

    String evidence() {
      return "%s → %s requests/s".formatted(Rounded.of(then), Rounded.of(now));
    }
  }

  /** The last events that are over and needed the system, the latest first. */
  List<MajorEvent> events(MajorEvent event, CataloguedSystem system) {
    return events.all().stream()
        .filter(other -> !other.code().equals(event.code()))
        .filter(other -> other.status() != EventStatus.CANCELLED)
        .filter(other -> other.window().endsAt().isBefore(clock.instant()))
        .filter(other -> needed(other, system))
        .sorted(Comparator.comparing((MajorEvent other) -> other.window().goLiveAt()).reversed())
        .limit(LATEST)
        .toList();
  }

  private boolean needed(MajorEvent other, CataloguedSystem system) {
    return catalogue.withDependencies(other.systems()).stream()
        .anyMatch(one -> one.id().equals(system.id()));
  }

  /**
   * The highest utilisation in a past event's peaks, by word; empty if nobody knows it any more.
   */
  Map<String, Double> utilisation(MajorEvent past, CataloguedSystem system) {
    Map<String, Double> highest = new LinkedHashMap<>();
    for (Peak peak : peaks(past)) {
      utilisation
          .highest(system, peak.startsAt(), peak.endsAt())
          .forEach((word, percent) -> highest.merge(word, percent, Math::max));
    }
    return highest;
  }

  /**
   * How much more traffic is forecast than came then. What came is what the system's monitoring
   * counted; where it counts none, what was forecast then, corrected by how much more or less
   * orders came; where nobody forecasts this system, the event's whole traffic.
   */
  Optional<Growth> growth(MajorEvent event, MajorEvent past, CataloguedSystem system) {
    Optional<Double> now = forecast(event, system);
    return growth(counted(past, system), now)
        .or(() -> growth(corrected(past, forecast(past, system)), now))
        .or(() -> growth(corrected(past, total(past)), total(event)));
  }

  private static Optional<Growth> growth(Optional<Double> then, Optional<Double> now) {
    return then.filter(known -> known > 0)
        .flatMap(known -> now.map(wanted -> new Growth(known, wanted)));
  }

  private Optional<Double> forecast(MajorEvent event, CataloguedSystem system) {
    return Optional.ofNullable(forecasts.peaksBySystem(event.code()).get(system.id()))
        .map(Long::doubleValue);
  }

  private Optional<Double> total(MajorEvent event) {
    return forecasts.total(event.code()).map(ForecastTotal::peakQps).map(Long::doubleValue);
  }

  private Optional<Double> corrected(MajorEvent past, Optional<Double> forecast) {
    return forecast.flatMap(requests -> figures.cameOfForecast(past).map(part -> requests * part));
  }

  private Optional<Double> counted(MajorEvent past, CataloguedSystem system) {
    Monitoring monitoring = system.targets().monitoring().orElseThrow();
    return monitoring.requestsPerSecond().flatMap(query -> highest(past, monitoring, query));
  }

  private Optional<Double> highest(MajorEvent past, Monitoring monitoring, String query) {
    return peaks(past).stream()
        .map(peak -> prometheus.highest(monitoring.server(), query, peak.startsAt(), peak.endsAt()))
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .max(Comparator.naturalOrder());
  }

  private static List<Peak> peaks(MajorEvent event) {
    return event.peaks().isEmpty()
        ? List.of(new Peak(event.window().begins(), event.window().endsAt()))
        : event.peaks();
  }
}
