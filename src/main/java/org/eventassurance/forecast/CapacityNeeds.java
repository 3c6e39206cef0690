package org.eventassurance.forecast;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes what an event takes beyond today, and who should file it (E3, E10). */
@Component
class CapacityNeeds {

  private static final String BUSINESS = "business";
  private static final String PAYMENT = "payment";

  private final SizingTable sizing;
  private final HeadroomTable headrooms;
  private final ResourceKinds kinds;
  private final Forecasts forecasts;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;

  CapacityNeeds(
      SizingTable sizing,
      HeadroomTable headrooms,
      ResourceKinds kinds,
      Forecasts forecasts,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation) {
    this.sizing = sizing;
    this.headrooms = headrooms;
    this.kinds = kinds;
    this.forecasts = forecasts;
    this.catalogue = catalogue;
    this.organisation = organisation;
  }

  List<Kind> kinds(MajorEvent event) {
    return kinds.kinds(event.kind());
  }

  HeadroomTable.Headroom headroom(MajorEvent event) {
    return headrooms.of(event);
  }

  /** What the event takes if it comes as it was forecast, with the table's headroom. */
  @Transactional(readOnly = true)
  public List<Need> asForecast(MajorEvent event) {
    Optional<ForecastTotal> total = forecasts.total(event.code());
    return of(
        event,
        headroom(event).percent(),
        forecasts.peaksBySystem(event.code()),
        total.map(ForecastTotal::bandwidthGbps).orElse(null),
        total.map(ForecastTotal::cdnGbps).orElse(null));
  }

  /**
   * What the event takes as it is planned.
   *
   * @param peakQps requests per second by system, without the headroom
   * @param bandwidthGbps null if it doesn't matter
   * @param cdnGbps null if it doesn't matter
   */
  @Transactional(readOnly = true)
  public List<Need> of(
      MajorEvent event,
      double headroomPercent,
      Map<String, Long> peakQps,
      Double bandwidthGbps,
      Double cdnGbps) {
    Optional<ForecastTotal> total = forecasts.total(event.code());
    PlannedLoad load =
        new PlannedLoad(
            headroomPercent,
            peakQps,
            capacityToday(peakQps),
            total.map(ForecastTotal::ordersPerMinute).orElse(0L),
            total.map(ForecastTotal::onlineUsers).orElse(0L),
            bandwidthGbps == null ? 0 : bandwidthGbps,
            cdnGbps == null ? 0 : cdnGbps);
    return SizingPolicy.needs(sizing.rows(event.kind()), kinds(event), load);
  }

  private Map<String, Long> capacityToday(Map<String, Long> peakQps) {
    Map<String, Long> today = new LinkedHashMap<>();
    peakQps
        .keySet()
        .forEach(
            system ->
                catalogue
                    .system(system)
                    .flatMap(CataloguedSystem::capacityQps)
                    .ifPresent(qps -> today.put(system, qps)));
    return today;
  }

  /**
   * The department that should file what a system needs: its owner, if it may file for this event,
   * else the business department that brings it the most requests.
   */
  @Transactional(readOnly = true)
  public String filer(MajorEvent event, String system) {
    Optional<String> owner = catalogue.system(system).map(CataloguedSystem::owner);
    return owner
        .filter(event.departments()::contains)
        .filter(department -> hasRole(department, BUSINESS) || hasRole(department, PAYMENT))
        .or(() -> largestForecast(event, system))
        .or(() -> owner)
        .orElse("");
  }

  private Optional<String> largestForecast(MajorEvent event, String system) {
    Map<String, Long> brought = new LinkedHashMap<>();
    event.departments().stream()
        .filter(department -> hasRole(department, BUSINESS))
        .forEach(department -> brought.put(department, 0L));
    forecasts
        .of(event.code())
        .forEach(
            forecast ->
                brought.computeIfPresent(
                    forecast.department(), (department, none) -> forecast.peakQps(system)));
    return brought.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private boolean hasRole(String department, String role) {
    return organisation.current().department(department).stream()
        .anyMatch(known -> known.roles().contains(role));
  }
}
