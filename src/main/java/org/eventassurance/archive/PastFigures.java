package org.eventassurance.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.archive.Dossier.Figure;
import org.eventassurance.archive.Dossier.ResourceUsed;
import org.eventassurance.forecast.Forecast;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.language.Sentence;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.eventassurance.statistics.Figures;
import org.eventassurance.statistics.OperatingFigures;
import org.eventassurance.statistics.TechnicalFigures;
import org.springframework.stereotype.Component;

/** What an event came to, beside its forecast, and what became of its resources. */
@Component
class PastFigures {

  private static final String SOURCES =
      """
      select g.resource_item, g.source from resource_grant g
      join resource_item i on i.id = g.resource_item
      where i.event_code = :event order by g.resource_item, g.resource_item_key
      """;

  private final EventRows rows;
  private final Forecasts forecasts;
  private final Figures figures;
  private final Resources resources;

  PastFigures(EventRows rows, Forecasts forecasts, Figures figures, Resources resources) {
    this.rows = rows;
    this.forecasts = forecasts;
    this.figures = figures;
    this.resources = resources;
  }

  List<Figure> of(String eventCode) {
    List<Figure> all = new ArrayList<>();
    for (OperatingFigures reported : figures.of(eventCode).operating()) {
      Forecast forecast = forecasts.of(eventCode, reported.department()).orElse(null);
      all.add(
          operating(
              "orders",
              "Orders",
              reported,
              forecast == null ? null : (double) forecast.orders(),
              (double) reported.orders(),
              null));
      all.add(
          operating(
              "onlineUsers",
              "Online users",
              reported,
              forecast == null ? null : (double) forecast.onlineUsers(),
              (double) reported.peakOnlineUsers(),
              reported.peakOnlineAt()));
    }
    figures.of(eventCode).technical().ifPresent(technical -> all.addAll(technical(technical)));
    return List.copyOf(all);
  }

  private static Figure operating(
      String id,
      String name,
      OperatingFigures reported,
      Double forecast,
      Double actual,
      Instant peakAt) {
    return new Figure(
        id,
        name,
        "",
        reported.department(),
        "",
        forecast,
        actual,
        forecast == null || actual == 0 ? null : 100 * (forecast - actual) / actual,
        peakAt,
        null,
        null,
        "REPORTED",
        Sentence.of(reported.remarks() == null ? "" : reported.remarks()));
  }

  private static List<Figure> technical(TechnicalFigures technical) {
    return List.of(
        technical(
            "flashSaleQps",
            "Flash-sale QPS",
            "QPS",
            (double) technical.flashSalePeakQps(),
            technical.flashSalePeakAt()),
        technical("cdn", "CDN", "Gbit/s", technical.cdnPeakGbps(), technical.cdnPeakAt()),
        technical(
            "bandwidth",
            "Bandwidth",
            "Gbit/s",
            technical.bandwidthPeakGbps(),
            technical.bandwidthPeakAt()));
  }

  private static Figure technical(
      String id, String name, String unit, Double actual, Instant peakAt) {
    return new Figure(
        id,
        name,
        unit,
        "",
        "",
        null,
        actual,
        null,
        peakAt,
        null,
        null,
        "REPORTED",
        Sentence.of(""));
  }

  /** What was filed, in the order in which it was. */
  List<ResourceUsed> resources(String eventCode) {
    Map<Long, List<String>> sources = new HashMap<>();
    rows.list(SOURCES, eventCode, row -> Map.entry(row.number("resource_item"), row.text("source")))
        .forEach(
            grant ->
                sources
                    .computeIfAbsent(grant.getKey(), item -> new ArrayList<>())
                    .add(grant.getValue()));
    return resources.of(eventCode, Locale.ENGLISH).stream()
        .map(item -> resource(item, sources.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private static ResourceUsed resource(ItemView item, List<String> sources) {
    return new ResourceUsed(
        String.valueOf(item.id()),
        item.kind(),
        item.kindName(),
        item.department(),
        item.system(),
        item.unit(),
        item.quantity().doubleValue(),
        item.granted().doubleValue(),
        null,
        null,
        item.inTime(),
        String.join(", ", sources.stream().distinct().toList()),
        item.status().name(),
        item.neededFrom(),
        item.neededUntil(),
        Sentence.of(item.reason()));
  }
}
