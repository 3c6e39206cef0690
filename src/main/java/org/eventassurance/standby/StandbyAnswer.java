package org.eventassurance.standby;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What was answered for an event as a whole.
 *
 * @param needed whether the event depends on any
 * @param openPoints what is still open, who sees to it and by when
 */
public record StandbyAnswer(
    @Id Long id,
    String eventCode,
    Subject subject,
    boolean needed,
    String openPoints,
    String answeredBy,
    Instant answeredAt) {

  /** What was asked for. */
  public enum Subject {
    VENDORS,
    CONTACTS
  }
}
