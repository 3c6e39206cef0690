package org.eventassurance.watch;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * How a watch was closed: with nothing open, or with what was handed over to whom (E22, E26).
 *
 * @param handedOverTo the person who goes on with what is open; null if nothing is
 * @param note what that person has to know; null if nothing is open
 */
public record WatchClosing(
    @Id Long id,
    String eventCode,
    String closedBy,
    Instant closedAt,
    String handedOverTo,
    String note,
    List<WatchLeftover> handedOver) {

  public WatchClosing {
    handedOver = List.copyOf(handedOver);
  }
}
