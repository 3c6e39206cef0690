package org.eventassurance.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
 * @param further what the table {@code operating-figures} asks for besides
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
    Instant reportedAt,
    Set<OperatingFigure> further) {

  public OperatingFigures {
    further = Set.copyOf(further);
  }

  /**
   * The amount of one figure; empty if nobody knows it.
   *
   * @param figure an id of the table {@code operating-figures}
   */
  public Optional<Double> amount(String figure) {
    return switch (figure) {
      case OperatingFiguresForm.PARTICIPANTS -> Optional.of((double) participants);
      case OperatingFiguresForm.PEAK_ONLINE_USERS -> Optional.of((double) peakOnlineUsers);
      case OperatingFiguresForm.ORDERS -> Optional.of((double) orders);
      case OperatingFiguresForm.PEAK_ORDERS_PER_MINUTE ->
          Optional.ofNullable(peakOrdersPerMinute).map(Long::doubleValue);
      default ->
          further.stream()
              .filter(one -> one.figure().equals(figure))
              .map(OperatingFigure::amount)
              .findFirst();
    };
  }

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
        reportedAt,
        further);
  }
}
