package org.eventassurance.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of what an event was given was used, item by item (E29). */
@Service
@Transactional(readOnly = true)
public class ResourceUse {

  private static final double PERCENT = 100;

  private final MajorEvents events;
  private final Resources resources;
  private final Figures figures;
  private final MeasuredFigures measured;
  private final FigureNames names;

  ResourceUse(
      MajorEvents events,
      Resources resources,
      Figures figures,
      MeasuredFigures measured,
      FigureNames names) {
    this.events = events;
    this.resources = resources;
    this.figures = figures;
    this.measured = measured;
    this.names = names;
  }

  /**
   * One item that was filed.
   *
   * @param item its id
   * @param kindName for people
   * @param unit of the quantities, for people, in English
   * @param granted what was handed over; of what was not handed over yet, what it was to be
   * @param used the highest utilisation of its kind as a part of what was granted; null if it was
   *     not measured
   * @param peakPercent the highest utilisation of its kind in the event, as SRE reported it, else
   *     as it was measured; null if it was not measured
   */
  public record Row(
      long item,
      String kind,
      Sentence kindName,
      String department,
      String system,
      String unit,
      BigDecimal requested,
      BigDecimal granted,
      Double used,
      Double peakPercent) {}

  /**
   * The items of an event in the order in which they were filed.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<Row> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    Optional<TechnicalFigures> reported = figures.of(eventCode).technical();
    List<MeasuredFigure> known = measured.of(eventCode);
    return resources.of(eventCode, Locale.ENGLISH).stream()
        .map(item -> row(event, item, percent(item.kind(), reported, known)))
        .toList();
  }

  private Row row(MajorEvent event, ItemView item, Optional<Double> percent) {
    BigDecimal granted = item.delivered() == null ? item.granted() : item.delivered();
    return new Row(
        item.id(),
        item.kind(),
        Sentence.of(names.kind(event, item.kind())),
        item.department(),
        item.system(),
        item.unit(),
        item.quantity(),
        granted,
        percent
            .filter(known -> granted.signum() > 0)
            .map(known -> granted.doubleValue() * known / PERCENT)
            .orElse(null),
        percent.orElse(null));
  }

  private static Optional<Double> percent(
      String kind, Optional<TechnicalFigures> reported, List<MeasuredFigure> known) {
    return reported
        .flatMap(it -> it.confirmed(FigureNames.use(kind)))
        .map(ConfirmedFigure::reported)
        .or(
            () ->
                known.stream()
                    .filter(one -> one.isUseOf(kind) && one.peak() != null)
                    .map(MeasuredFigure::peak)
                    .findFirst());
  }
}
