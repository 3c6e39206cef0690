package org.eventassurance.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;

/**
 * What the event came to technically, and the archive of how base resources were used (E29).
 *
 * @param id null as long as it is not stored
 * @param flashSalePeakQps requests per second of the flash-sale service; 0 without a flash sale
 * @param flashSalePeakAt when that was; null if nobody knows
 * @param cdnPeakGbps Gbit/s; 0 without a CDN
 * @param cdnPeakAt when that was; null if nobody knows
 * @param bandwidthPeakGbps Gbit/s at the data centres' edge
 * @param bandwidthPeakAt when that was; null if nobody knows
 * @param baseResourceUse by kind: delivered, highest utilisation, too much, too little
 * @param usageArchive where the data behind it is kept
 * @param correctionReason why something is reported otherwise than it was measured; null if nothing
 *     is
 * @param confirmed what was reported beside what was measured, figure by figure
 */
public record TechnicalFigures(
    @Id Long id,
    String eventCode,
    long flashSalePeakQps,
    Instant flashSalePeakAt,
    double cdnPeakGbps,
    Instant cdnPeakAt,
    double bandwidthPeakGbps,
    Instant bandwidthPeakAt,
    String baseResourceUse,
    String usageArchive,
    String reportedBy,
    Instant reportedAt,
    String correctionReason,
    Set<ConfirmedFigure> confirmed) {

  public TechnicalFigures {
    confirmed = Set.copyOf(confirmed);
  }

  /** What was reported of one figure; empty if nothing was. */
  public Optional<ConfirmedFigure> confirmed(String figure) {
    return confirmed.stream().filter(one -> one.figure().equals(figure)).findFirst();
  }

  TechnicalFigures withId(Long newId) {
    return new TechnicalFigures(
        newId,
        eventCode,
        flashSalePeakQps,
        flashSalePeakAt,
        cdnPeakGbps,
        cdnPeakAt,
        bandwidthPeakGbps,
        bandwidthPeakAt,
        baseResourceUse,
        usageArchive,
        reportedBy,
        reportedAt,
        correctionReason,
        confirmed);
  }
}
