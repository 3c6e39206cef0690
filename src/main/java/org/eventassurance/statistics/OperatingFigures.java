package org.eventassurance.statistics;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What one department's business came to in the whole event, its presale included (E28).
 *
 * @param id null as long as it is not stored
 * @param participants people who took part, each counted once
 * @param peakOnlineUsers people online at once at the peak
 * @param peakOnlineAt when that was; null if nobody knows
 * @param orders taken; of a payment department: paid
 * @param peakOrdersPerMinute in the busiest minute; null if nobody knows
 * @param source the report or dashboard that the figures come from
 * @param remarks what explains a difference from the forecast; null for nothing
 */
public record OperatingFigures(
    @Id Long id,
    String eventCode,
    String department,
    long participants,
    long peakOnlineUsers,
    Instant peakOnlineAt,
    long orders,
    Long peakOrdersPerMinute,
    String source,
    String remarks,
    String reportedBy,
    Instant reportedAt) {

  OperatingFigures withId(Long newId) {
    return new OperatingFigures(
        newId,
        eventCode,
        department,
        participants,
        peakOnlineUsers,
        peakOnlineAt,
        orders,
        peakOrdersPerMinute,
        source,
        remarks,
        reportedBy,
        reportedAt);
  }
}
