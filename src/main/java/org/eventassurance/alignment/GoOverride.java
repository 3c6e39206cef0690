package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * Going live in spite of red criteria: one person asks for it, somebody else answers (B3).
 *
 * @param reds the ids of the criteria that were red when it was asked for
 * @param confirmed null until it is answered
 */
public record GoOverride(
    @Id Long id,
    String eventCode,
    int round,
    List<String> reds,
    String askedBy,
    String askedReason,
    Instant askedAt,
    Boolean confirmed,
    String answeredBy,
    String answerReason,
    Instant answeredAt) {

  static GoOverride asked(
      String eventCode, int round, List<String> reds, String by, String reason, Instant at) {
    return new GoOverride(null, eventCode, round, reds, by, reason, at, null, null, null, null);
  }

  GoOverride answered(boolean isConfirmed, String by, String reason, Instant at) {
    return new GoOverride(
        id, eventCode, round, reds, askedBy, askedReason, askedAt, isConfirmed, by, reason, at);
  }

  /** Whether somebody else agreed. */
  public boolean isConfirmed() {
    return Boolean.TRUE.equals(confirmed);
  }

  /** Whether somebody else said no. */
  public boolean isRefused() {
    return Boolean.FALSE.equals(confirmed);
  }
}
