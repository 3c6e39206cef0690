package org.eventassurance.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.archive.Dossier.Figure;
import org.eventassurance.archive.Dossier.ResourceUsed;
import org.eventassurance.language.Sentence;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.eventassurance.statistics.ConfirmedFigure;
import org.eventassurance.statistics.EventFigures;
import org.eventassurance.statistics.Figures;
import org.eventassurance.statistics.ForecastComparison;
import org.eventassurance.statistics.MeasuredFigure;
import org.eventassurance.statistics.MeasuredFigures;
import org.eventassurance.statistics.OperatingFigures;
import org.eventassurance.statistics.ResourceUse;
import org.eventassurance.statistics.TechnicalFigures;
import org.springframework.stereotype.Component;

/** What an event came to, beside its forecast, and what became of its resources. */
@Component
class PastFigures {

  private static final String REPORTED = "REPORTED";
  private static final String CONFIRMED = "CONFIRMED";
  private static final String CORRECTED = "CORRECTED";
  private static final String MISSING = "MISSING";
  private static final String ONLINE = "peakOnlineUsers";
  private static final String SYSTEM = "qps:";

  private static final String SOURCES =
      """
      select g.resource_item, g.source from resource_grant g
      join resource_item i on i.id = g.resource_item
      where i.event_code = :event order by g.resource_item, g.resource_item_key
      """;

  private final EventRows rows;
  private final Figures figures;
  private final ForecastComparison comparison;
  private final MeasuredFigures measured;
  private final ResourceUse use;
  private final Resources resources;

  PastFigures(
      EventRows rows,
      Figures figures,
      ForecastComparison comparison,
      MeasuredFigures measured,
      ResourceUse use,
      Resources resources) {
    this.rows = rows;
    this.figures = figures;
    this.comparison = comparison;
    this.measured = measured;
    this.use = use;
    this.resources = resources;
  }

  /**
   * The whole event's figures, what was measured besides, and then those of each department, as the
   * event names them.
   */
  List<Figure> of(String eventCode, List<String> departments) {
    EventFigures reported = figures.of(eventCode);
    Map<String, MeasuredFigure> known =
        measured.of(eventCode).stream()
            .collect(Collectors.toMap(MeasuredFigure::id, Function.identity()));
    List<ForecastComparison.Row> compared = comparison.of(eventCode);
    List<Figure> all = new ArrayList<>();
    compared.forEach(row -> all.add(event(row, known.get(row.figure()), reported.technical())));
    known.values().stream()
        .filter(one -> compared.stream().noneMatch(row -> row.figure().equals(one.id())))
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(one -> all.add(besides(one, reported.technical())));
    departments.stream()
        .flatMap(department -> department(eventCode, department, reported))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static Figure event(
      ForecastComparison.Row row, MeasuredFigure known, Optional<TechnicalFigures> technical) {
    return figure(
        row.figure(),
        row.name(),
        row.unit(),
        row.forecast(),
        row.actual(),
        row.errorPercent(),
        known,
        technical);
  }

  private static Figure besides(MeasuredFigure known, Optional<TechnicalFigures> technical) {
    Double actual =
        technical
            .flatMap(it -> it.confirmed(known.id()))
            .map(ConfirmedFigure::reported)
            .orElse(known.peak());
    return figure(known.id(), known.name(), known.unit(), null, actual, null, known, technical);
  }

  private static Figure figure(
      String id,
      Sentence name,
      String unit,
      Double forecast,
      Double actual,
      Double error,
      MeasuredFigure known,
      Optional<TechnicalFigures> technical) {
    Optional<ConfirmedFigure> confirmed = technical.flatMap(it -> it.confirmed(id));
    return new Figure(
        id,
        name,
        unit,
        "",
        id.startsWith(SYSTEM) ? id.substring(SYSTEM.length()) : "",
        forecast,
        actual,
        error,
        known == null ? null : known.peakAt(),
        known == null ? null : known.average(),
        known == null ? null : known.p95(),
        state(actual, known, confirmed),
        note(known, confirmed, technical));
  }

  private static String state(
      Double actual, MeasuredFigure known, Optional<ConfirmedFigure> confirmed) {
    if (confirmed.isPresent()) {
      return confirmed.get().isCorrection() ? CORRECTED : CONFIRMED;
    }
    if (known != null) {
      return known.state().name();
    }
    return actual == null ? MISSING : REPORTED;
  }

  private static Sentence note(
      MeasuredFigure known,
      Optional<ConfirmedFigure> confirmed,
      Optional<TechnicalFigures> technical) {
    return confirmed
        .filter(ConfirmedFigure::isCorrection)
        .flatMap(correction -> technical.map(TechnicalFigures::correctionReason))
        .map(Sentence::of)
        .orElseGet(() -> known == null ? Sentence.of("") : known.why());
  }

  private Stream<Figure> department(String eventCode, String department, EventFigures reported) {
    Optional<OperatingFigures> own =
        reported.operating().stream()
            .filter(one -> one.department().equals(department))
            .findFirst();
    return comparison.of(eventCode, department).stream().map(row -> department(row, own));
  }

  private static Figure department(ForecastComparison.Row row, Optional<OperatingFigures> own) {
    return new Figure(
        row.figure(),
        row.name(),
        row.unit(),
        row.department(),
        "",
        row.forecast(),
        row.actual(),
        row.errorPercent(),
        row.figure().equals(ONLINE)
            ? own.map(OperatingFigures::peakOnlineAt).orElse(null)
            : (Instant) null,
        null,
        null,
        row.actual() == null ? MISSING : REPORTED,
        Sentence.of(own.map(OperatingFigures::remarks).orElse("")));
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
    Map<Long, ResourceUse.Row> used =
        use.of(eventCode).stream()
            .collect(Collectors.toMap(ResourceUse.Row::item, Function.identity()));
    return resources.of(eventCode, Locale.ENGLISH).stream()
        .map(
            item -> resource(item, used.get(item.id()), sources.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private static ResourceUsed resource(ItemView item, ResourceUse.Row use, List<String> sources) {
    return new ResourceUsed(
        String.valueOf(item.id()),
        item.kind(),
        item.kindName(),
        item.department(),
        Objects.requireNonNullElse(item.system(), ""),
        item.unit(),
        item.quantity().doubleValue(),
        use.granted().doubleValue(),
        use.used(),
        use.peakPercent(),
        item.inTime(),
        String.join(", ", sources.stream().distinct().toList()),
        item.status().name(),
        item.neededFrom(),
        item.neededUntil(),
        Sentence.of(item.reason()));
  }
}
