package org.eventassurance.trackrecord;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How near the forecasts of a figure came, over some events (E9).
 *
 * @param figure its id
 * @param name in English
 * @param events of which both the forecast and what came are known
 * @param meanErrorPercent above 0 if too much is forecast as a rule
 * @param meanMissPercent how far off, be it above or below
 * @param worstErrorPercent the forecast that was farthest off
 */
public record ForecastAccuracy(
    String figure,
    String name,
    String unit,
    long events,
    @Schema(description = "above 0 if too much is forecast as a rule") double meanErrorPercent,
    @Schema(description = "how far off, be it above or below") double meanMissPercent,
    @Schema(description = "the forecast that was farthest off") double worstErrorPercent) {

  static List<ForecastAccuracy> of(Collection<ForecastMiss> forecasts) {
    return forecasts.stream()
        .filter(one -> one.errorPercent() != null)
        .collect(groupingBy(ForecastMiss::figure, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ForecastAccuracy::ofFigure)
        .toList();
  }

  private static ForecastAccuracy ofFigure(List<ForecastMiss> forecasts) {
    List<Double> errors = forecasts.stream().map(ForecastMiss::errorPercent).toList();
    return new ForecastAccuracy(
        forecasts.get(0).figure(),
        forecasts.get(0).name(),
        forecasts.get(0).unit(),
        errors.size(),
        Percent.rounded(errors.stream().collect(averagingDouble(error -> error))),
        Percent.rounded(errors.stream().collect(averagingDouble(Math::abs))),
        errors.stream().max(Comparator.comparing(Math::abs)).orElseThrow());
  }
}
