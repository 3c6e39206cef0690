package org.eventassurance.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What events came to: figures that are there, those that are missing, and those of the past. */
@Service
@Transactional
public class Figures {

  private static final String BUSINESS = "business";
  private static final String PAYMENT = "payment";

  private final OperatingFiguresRepository operating;
  private final TechnicalFiguresRepository technical;
  private final Forecasts forecasts;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;

  Figures(
      OperatingFiguresRepository operating,
      TechnicalFiguresRepository technical,
      Forecasts forecasts,
      MajorEvents events,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue) {
    this.operating = operating;
    this.technical = technical;
    this.forecasts = forecasts;
    this.events = events;
    this.organisation = organisation;
    this.catalogue = catalogue;
  }

  /**
   * The figures of an event as far as they are reported, and who still owes some.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  @Transactional(readOnly = true)
  public EventFigures of(String eventCode) {
    List<OperatingFigures> reported = operating.findByEventCodeOrderById(eventCode);
    List<String> missing =
        events.get(eventCode).departments().stream()
            .filter(department -> hasRole(department, BUSINESS) || hasRole(department, PAYMENT))
            .filter(id -> reported.stream().noneMatch(one -> one.department().equals(id)))
            .toList();
    return new EventFigures(reported, technical.findByEventCode(eventCode), missing);
  }

  /**
   * Events of the same kind that were over before this one begins and have figures: the one that it
   * starts from first, then the latest.
   */
  @Transactional(readOnly = true)
  public List<PastEvent> pastEventsLike(MajorEvent event) {
    return events.pastLike(event).stream().map(this::past).flatMap(Optional::stream).toList();
  }

  /**
   * How much of what was forecast for a past event came: 1 if all, 2 if twice as much. It is told
   * by the orders of the busiest minute, else by the people online; empty if one of the two figures
   * is missing.
   */
  @Transactional(readOnly = true)
  public Optional<Double> cameOfForecast(MajorEvent event) {
    return past(event).flatMap(PastEvent::cameOfForecast);
  }

  private Optional<PastEvent> past(MajorEvent event) {
    EventFigures figures = of(event.code());
    if (figures.operating().isEmpty() && figures.technical().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PastEvent(
            event,
            forecasts.total(event.code()),
            forecastFlashSaleQps(event.code()),
            figures.operating(),
            figures.operating().stream()
                .filter(one -> hasRole(one.department(), BUSINESS))
                .toList(),
            figures.technical()));
  }

  /** Requests per second that were forecast for the event's flash-sale services together. */
  Optional<Long> forecastFlashSaleQps(String eventCode) {
    return forecasts.peaksBySystem(eventCode).entrySet().stream()
        .filter(
            peak -> catalogue.system(peak.getKey()).stream().anyMatch(CataloguedSystem::flashSale))
        .map(Map.Entry::getValue)
        .reduce(Long::sum);
  }

  private boolean hasRole(String department, String role) {
    return organisation.current().department(department).stream()
        .anyMatch(known -> known.roles().contains(role));
  }

  /** Stores a department's figures in the place of what it has reported before. */
  void keep(OperatingFigures figures) {
    Long id =
        operating
            .findByEventCodeAndDepartment(figures.eventCode(), figures.department())
            .map(OperatingFigures::id)
            .orElse(null);
    operating.save(figures.withId(id));
  }

  /** Stores the technical figures in the place of what was reported before. */
  void keep(TechnicalFigures figures) {
    Long id = technical.findByEventCode(figures.eventCode()).map(TechnicalFigures::id).orElse(null);
    technical.save(figures.withId(id));
  }
}
