package org.eventassurance.statistics;

import java.time.Instant;
import org.eventassurance.language.Sentence;

/**
 * What monitoring servers say an event came to in one figure (E29).
 *
 * @param id {@code flashSaleQps}, {@code cdnGbps}, {@code bandwidthGbps}, {@code qps:} and a
 *     system's id, or {@code use:} and a kind of resource
 * @param name for people
 * @param unit for people, in English
 * @param peak the highest value; null where nothing is known
 * @param peakAt when it was first reached; null where nothing is known
 * @param average of what is known; null where nothing is
 * @param p95 what 95 of 100 values did not exceed; null where nothing is known
 * @param coverage the part of the event of which there are samples, from 0 to 1
 * @param why who told it, or why nobody did, for people
 */
public record MeasuredFigure(
    String id,
    Sentence name,
    String unit,
    FigureState state,
    Double peak,
    Instant peakAt,
    Double average,
    Double p95,
    double coverage,
    Sentence why,
    Instant measuredAt) {

  /** Whether it is the utilisation of a kind of resource, in percent. */
  boolean isUseOf(String kind) {
    return id.equals(FigureNames.use(kind));
  }
}
