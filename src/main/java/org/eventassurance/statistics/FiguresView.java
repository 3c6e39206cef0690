package org.eventassurance.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What an event came to, as programs read it. Moments have the company's offset, texts are in the
 * caller's language, and what is not known is left out.
 *
 * @param measured what monitoring servers say
 * @param technical what SRE reported
 * @param operating what departments reported
 * @param missingDepartments ids of the departments that still owe their figures
 * @param comparison what was forecast beside what came, of the whole event
 * @param resourceUse what was used beside what was given, item by item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiguresView(
    String event,
    List<Measured> measured,
    Technical technical,
    List<Operating> operating,
    List<String> missingDepartments,
    List<Compared> comparison,
    List<Used> resourceUse) {

  /** See {@link MeasuredFigure}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Measured(
      String figure,
      String name,
      String unit,
      FigureState state,
      Double peak,
      OffsetDateTime peakAt,
      Double average,
      Double p95,
      double coverage,
      String why,
      OffsetDateTime measuredAt) {}

  /** See {@link TechnicalFigures}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Technical(
      long flashSalePeakQps,
      OffsetDateTime flashSalePeakAt,
      double cdnPeakGbps,
      OffsetDateTime cdnPeakAt,
      double bandwidthPeakGbps,
      OffsetDateTime bandwidthPeakAt,
      String baseResourceUse,
      String usageArchive,
      String reportedBy,
      OffsetDateTime reportedAt,
      String correctionReason,
      List<Correction> corrections) {}

  /** What is reported otherwise than it was measured. */
  public record Correction(String figure, double measured, double reported) {}

  /**
   * See {@link OperatingFigures}.
   *
   * @param figures by their id in the table {@code operating-figures}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Operating(
      String department,
      Map<String, Double> figures,
      OffsetDateTime peakOnlineAt,
      String source,
      String remarks,
      String reportedBy,
      OffsetDateTime reportedAt,
      List<Compared> comparison) {}

  /** What was forecast beside what came, see {@link ForecastComparison.Row}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Compared(
      String figure,
      String name,
      String unit,
      Double forecast,
      Double actual,
      Double errorPercent) {}

  /** See {@link ResourceUse.Row}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Used(
      long item,
      String kind,
      String kindName,
      String department,
      String system,
      String unit,
      BigDecimal requested,
      BigDecimal granted,
      Double used,
      Double peakPercent) {}
}
