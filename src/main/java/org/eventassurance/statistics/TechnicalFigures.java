package org.eventassurance.statistics;

import java.time.Instant;
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
    Instant reportedAt) {

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
        reportedAt);
  }
}
