package org.eventassurance.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.eventassurance.forecast.Forecast;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was forecast for an event beside what came, figure by figure (E9, E28, E29). */
@Service
@Transactional(readOnly = true)
public class ForecastComparison {

  private final MajorEvents events;
  private final Forecasts forecasts;
  private final Figures figures;
  private final MeasuredFigures measured;
  private final OperatingFiguresTable table;
  private final FigureNames names;

  ForecastComparison(
      MajorEvents events,
      Forecasts forecasts,
      Figures figures,
      MeasuredFigures measured,
      OperatingFiguresTable table,
      FigureNames names) {
    this.events = events;
    this.forecasts = forecasts;
    this.figures = figures;
    this.measured = measured;
    this.table = table;
    this.names = names;
  }

  /**
   * One figure.
   *
   * @param figure its id: of the table {@code operating-figures}, or as {@link MeasuredFigure#id}
   * @param name for people
   * @param unit for people, in English
   * @param department whose figure it is; null for the whole event's
   * @param forecast null if none was forecast
   * @param actual null if nobody knows it
   * @param errorPercent per cent of what came: above 0 if too much was forecast; null if it cannot
   *     be told
   */
  public record Row(
      String figure,
      Sentence name,
      String unit,
      String department,
      Double forecast,
      Double actual,
      Double errorPercent) {

    private static Row of(
        String figure,
        Sentence name,
        String unit,
        String department,
        Optional<Double> forecast,
        Optional<Double> actual) {
      OptionalDouble error = ForecastError.percent(forecast, actual);
      return new Row(
          figure,
          name,
          unit,
          department,
          forecast.orElse(null),
          actual.orElse(null),
          error.isPresent() ? error.getAsDouble() : null);
    }
  }

  /**
   * The whole event's figures: those of the business that are forecast, the technical ones, and the
   * requests to each system of which a forecast or its monitoring knows.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<Row> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    List<Row> rows = new ArrayList<>(business(event));
    rows.addAll(technical(event));
    rows.addAll(systems(event));
    return rows;
  }

  /**
   * What one department forecast and reported; empty as long as it has reported nothing.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<Row> of(String eventCode, String department) {
    MajorEvent event = events.get(eventCode);
    Optional<ForecastTotal> forecast = forecasts.of(eventCode, department).map(Forecast::asTotal);
    return figures.of(eventCode).operating().stream()
        .filter(reported -> reported.department().equals(department))
        .flatMap(
            reported ->
                table.of(event, department).stream()
                    .map(asked -> row(asked, department, forecast, reported.amount(asked.id()))))
        .toList();
  }

  private List<Row> business(MajorEvent event) {
    List<OperatingFigures> reported =
        figures.of(event.code()).operating().stream()
            .filter(one -> table.has(one.department(), OperatingFiguresTable.BUSINESS))
            .toList();
    Optional<ForecastTotal> forecast = forecasts.total(event.code());
    return table.ofBusiness(event).stream()
        .filter(asked -> asked.forecast().isPresent())
        .map(asked -> row(asked, null, forecast, sum(reported, asked.id())))
        .toList();
  }

  /** As if the departments' peaks fell together, as the forecast has it. */
  private static Optional<Double> sum(List<OperatingFigures> reported, String figure) {
    return reported.stream()
        .map(one -> one.amount(figure))
        .flatMap(Optional::stream)
        .reduce(Double::sum);
  }

  private static Row row(
      AskedFigure asked,
      String department,
      Optional<ForecastTotal> forecast,
      Optional<Double> actual) {
    return Row.of(
        asked.id(),
        asked.title(),
        asked.unit(),
        department,
        forecast.flatMap(total -> asked.forecast().map(figure -> figure.in(total))),
        actual);
  }

  private List<Row> technical(MajorEvent event) {
    Optional<ForecastTotal> forecast = forecasts.total(event.code());
    return List.of(
        technical(
            event,
            TechnicalFigure.FLASH_SALE_QPS,
            figures.forecastFlashSaleQps(event.code()).map(Long::doubleValue),
            TechnicalFigures::flashSalePeakQps),
        technical(
            event,
            TechnicalFigure.CDN_GBPS,
            forecast.map(ForecastTotal::cdnGbps),
            TechnicalFigures::cdnPeakGbps),
        technical(
            event,
            TechnicalFigure.BANDWIDTH_GBPS,
            forecast.map(ForecastTotal::bandwidthGbps),
            TechnicalFigures::bandwidthPeakGbps));
  }

  /** What SRE reported; before that, what was measured. */
  private Row technical(
      MajorEvent event,
      TechnicalFigure figure,
      Optional<Double> forecast,
      Function<TechnicalFigures, Number> reported) {
    Optional<Double> actual =
        figures.of(event.code()).technical().map(reported).map(Number::doubleValue);
    return Row.of(
        figure.word(),
        names.name(event, figure.word()),
        figure.unit(),
        null,
        forecast,
        actual.or(() -> measured.of(event.code(), figure.word()).map(MeasuredFigure::peak)));
  }

  private List<Row> systems(MajorEvent event) {
    Map<String, Double> came = new TreeMap<>();
    measured
        .of(event.code())
        .forEach(
            one ->
                FigureNames.system(one.id())
                    .filter(id -> Objects.nonNull(one.peak()))
                    .ifPresent(id -> came.put(id, one.peak())));
    Map<String, Double> forecast = new TreeMap<>();
    forecasts
        .peaksBySystem(event.code())
        .forEach((system, qps) -> forecast.put(system, qps.doubleValue()));
    return event.systems().stream()
        .filter(id -> came.containsKey(id) || forecast.containsKey(id))
        .map(FigureNames::requestsTo)
        .map(
            figure ->
                Row.of(
                    figure,
                    names.name(event, figure),
                    FigureNames.unit(figure),
                    null,
                    FigureNames.system(figure).map(forecast::get),
                    FigureNames.system(figure).map(came::get)))
        .toList();
  }
}
