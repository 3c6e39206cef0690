package org.eventassurance.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reads the form "Report technical figures", judges and keeps what it says beside what was measured
 * (E29).
 */
@Component
class TechnicalFiguresForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "report-technical-figures";
  static final String FLASH_SALE = "flashSalePeakQps";
  static final String FLASH_SALE_AT = "flashSalePeakAt";
  static final String CDN = "cdnPeakGbps";
  static final String CDN_AT = "cdnPeakAt";
  static final String BANDWIDTH = "bandwidthPeakGbps";
  static final String BANDWIDTH_AT = "bandwidthPeakAt";
  static final String USE = "baseResourceUse";
  static final String ARCHIVE = "usageArchive";
  static final String CORRECTION = "figuresCorrectionReason";
  static final FigureSlots UTILISATIONS = new FigureSlots("usePercent");

  private static final Set<String> OTHER_KEYS =
      Set.of(
          FLASH_SALE,
          FLASH_SALE_AT,
          CDN,
          CDN_AT,
          BANDWIDTH,
          BANDWIDTH_AT,
          USE,
          ARCHIVE,
          CORRECTION);

  private static final Map<TechnicalFigure, String> VALUES =
      Map.of(
          TechnicalFigure.FLASH_SALE_QPS, FLASH_SALE,
          TechnicalFigure.CDN_GBPS, CDN,
          TechnicalFigure.BANDWIDTH_GBPS, BANDWIDTH);
  private static final Map<TechnicalFigure, String> MOMENTS =
      Map.of(
          TechnicalFigure.FLASH_SALE_QPS, FLASH_SALE_AT,
          TechnicalFigure.CDN_GBPS, CDN_AT,
          TechnicalFigure.BANDWIDTH_GBPS, BANDWIDTH_AT);

  private final Figures figures;
  private final MeasuredFigures measured;
  private final FigureNames names;
  private final MajorEvents events;
  private final Clock clock;

  TechnicalFiguresForm(
      Figures figures,
      MeasuredFigures measured,
      FigureNames names,
      MajorEvents events,
      Clock clock) {
    this.figures = figures;
    this.measured = measured;
    this.names = names;
    this.events = events;
    this.clock = clock;
  }

  /** The field that takes the peak of a figure. */
  static String value(TechnicalFigure figure) {
    return VALUES.get(figure);
  }

  /** The field that takes the moment of its peak. */
  static String moment(TechnicalFigure figure) {
    return MOMENTS.get(figure);
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    TechnicalFigures reported = figures(submission);
    MajorEvent event = events.get(submission.businessKey());
    Problem.refuseAny(FiguresPolicy.errors(reported, event.window()));
    List<Sentence> corrected =
        reported.confirmed().stream()
            .filter(ConfirmedFigure::isCorrection)
            .map(ConfirmedFigure::figure)
            .sorted()
            .map(figure -> names.name(event, figure))
            .toList();
    if (!corrected.isEmpty() && reported.correctionReason() == null) {
      throw Problem.invalid(
          CORRECTION,
          "You report otherwise than was measured: %s. Say why; both are kept.",
          corrected);
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    figures.keep(figures(submission));
  }

  private TechnicalFigures figures(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    Map<String, MeasuredFigure> known =
        measured.of(event.code()).stream()
            .collect(Collectors.toMap(MeasuredFigure::id, figure -> figure));
    return new TechnicalFigures(
        null,
        event.code(),
        submission.longNumber(FLASH_SALE),
        peakAt(submission, TechnicalFigure.FLASH_SALE_QPS, known),
        submission.decimal(CDN),
        peakAt(submission, TechnicalFigure.CDN_GBPS, known),
        submission.decimal(BANDWIDTH),
        peakAt(submission, TechnicalFigure.BANDWIDTH_GBPS, known),
        submission.textOrNull(USE),
        submission.textOrNull(ARCHIVE),
        submission.personId(),
        clock.instant(),
        submission.textOrNull(CORRECTION),
        confirmed(submission, event, known));
  }

  /** A picker knows no seconds: whoever leaves what was measured confirms it to the second. */
  private static Instant peakAt(
      Submission submission, TechnicalFigure figure, Map<String, MeasuredFigure> known) {
    Instant given = submission.moment(moment(figure));
    return Optional.ofNullable(known.get(figure.word()))
        .map(MeasuredFigure::peakAt)
        .filter(measuredAt -> given != null && minute(measuredAt).equals(minute(given)))
        .orElse(given);
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }

  private Set<ConfirmedFigure> confirmed(
      Submission submission, MajorEvent event, Map<String, MeasuredFigure> known) {
    List<String> kinds = names.kinds(event).stream().map(Kind::id).map(FigureNames::use).toList();
    return Stream.concat(
            Stream.of(TechnicalFigure.values())
                .map(figure -> confirmed(figure.word(), submission, value(figure), known)),
            UTILISATIONS.placed(kinds).entrySet().stream()
                .map(place -> confirmed(place.getValue(), submission, place.getKey(), known)))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static ConfirmedFigure confirmed(
      String figure, Submission submission, String field, Map<String, MeasuredFigure> known) {
    Double reported = submission.decimal(field);
    Double peak = known.containsKey(figure) ? known.get(figure).peak() : null;
    return reported == null ? null : new ConfirmedFigure(figure, peak, reported);
  }

  @Bean
  static FormContract technicalFiguresFormContract() {
    return new FormContract(
        ID,
        Stream.of(OTHER_KEYS, UTILISATIONS.keys())
            .flatMap(Set::stream)
            .collect(Collectors.toSet()));
  }
}
