package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import org.eventassurance.statistics.ForecastComparison;

/**
 * A figure that was forecast, beside what came (E9).
 *
 * @param figure its id
 * @param name in English
 * @param unit in English
 * @param forecast null if nobody forecast it
 * @param actual null if nobody has reported it
 * @param errorPercent of what came: above 0 if too much was forecast; null if it can't be told
 */
public record ForecastMiss(
    String figure,
    String name,
    String unit,
    Double forecast,
    Double actual,
    @Schema(description = "of what came: above 0 if too much was forecast") Double errorPercent) {

  static ForecastMiss of(ForecastComparison.Row row) {
    return of(row.figure(), row.name().toString(), row.unit(), row.forecast(), row.actual());
  }

  static ForecastMiss of(String figure, String name, String unit, Double forecast, Double actual) {
    boolean known = forecast != null && actual != null;
    return new ForecastMiss(
        figure, name, unit, forecast, actual, known ? Percent.of(forecast - actual, actual) : null);
  }
}
