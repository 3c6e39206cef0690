package org.eventassurance.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.springframework.stereotype.Component;

/** Puts together what people and programs read of an event's figures. */
@Component
public class FiguresViews {

  private final Figures figures;
  private final MeasuredFigures measured;
  private final ForecastComparison comparison;
  private final ResourceUse use;
  private final Dictionary dictionary;
  private final Clock clock;

  FiguresViews(
      Figures figures,
      MeasuredFigures measured,
      ForecastComparison comparison,
      ResourceUse use,
      Dictionary dictionary,
      Clock clock) {
    this.figures = figures;
    this.measured = measured;
    this.comparison = comparison;
    this.use = use;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * Everything about one event's figures.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public FiguresView of(String eventCode, Locale language) {
    Words reader = dictionary.in(language);
    EventFigures reported = figures.of(eventCode);
    return new FiguresView(
        eventCode,
        measured.of(eventCode).stream().map(one -> view(one, reader)).toList(),
        reported.technical().map(this::view).orElse(null),
        reported.operating().stream().map(one -> view(one, reader)).toList(),
        reported.missingDepartments(),
        comparison.of(eventCode).stream().map(row -> view(row, reader)).toList(),
        use.of(eventCode).stream().map(row -> view(row, reader)).toList());
  }

  private FiguresView.Measured view(MeasuredFigure one, Words reader) {
    return new FiguresView.Measured(
        one.id(),
        reader.say(one.name()),
        reader.say(one.unit()),
        one.state(),
        one.peak(),
        time(one.peakAt()),
        one.average(),
        one.p95(),
        one.coverage(),
        reader.say(one.why()),
        time(one.measuredAt()));
  }

  private FiguresView.Technical view(TechnicalFigures one) {
    return new FiguresView.Technical(
        one.flashSalePeakQps(),
        time(one.flashSalePeakAt()),
        one.cdnPeakGbps(),
        time(one.cdnPeakAt()),
        one.bandwidthPeakGbps(),
        time(one.bandwidthPeakAt()),
        one.baseResourceUse(),
        one.usageArchive(),
        one.reportedBy(),
        time(one.reportedAt()),
        one.correctionReason(),
        one.confirmed().stream()
            .filter(ConfirmedFigure::isCorrection)
            .sorted(Comparator.comparing(ConfirmedFigure::figure))
            .map(it -> new FiguresView.Correction(it.figure(), it.measured(), it.reported()))
            .toList());
  }

  private FiguresView.Operating view(OperatingFigures one, Words reader) {
    List<ForecastComparison.Row> rows = comparison.of(one.eventCode(), one.department());
    Map<String, Double> amounts = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.actual() != null)
        .forEach(row -> amounts.put(row.figure(), row.actual()));
    return new FiguresView.Operating(
        one.department(),
        amounts,
        time(one.peakOnlineAt()),
        one.source(),
        one.remarks(),
        one.reportedBy(),
        time(one.reportedAt()),
        rows.stream().map(row -> view(row, reader)).toList());
  }

  private static FiguresView.Compared view(ForecastComparison.Row row, Words reader) {
    return new FiguresView.Compared(
        row.figure(),
        reader.say(row.name()),
        reader.say(row.unit()),
        row.forecast(),
        row.actual(),
        row.errorPercent());
  }

  private static FiguresView.Used view(ResourceUse.Row row, Words reader) {
    return new FiguresView.Used(
        row.item(),
        row.kind(),
        reader.say(row.kindName()),
        row.department(),
        row.system(),
        reader.say(row.unit()),
        row.requested(),
        row.granted(),
        row.used(),
        row.peakPercent());
  }

  private OffsetDateTime time(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
