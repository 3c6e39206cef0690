package org.eventassurance.loadtest;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * Leave to go without a passed test for a while: asked for by a department, decided by the
 * leadership.
 *
 * @param runId the failed test; a later test is not waived
 * @param expiresAt from then on the test counts as failed again
 * @param approved null until it is decided
 * @param decisionReason null until it is decided
 * @param decidedBy null until it is decided
 * @param decidedAt null until it is decided
 */
public record Waiver(
    @Id Long id,
    String eventCode,
    String department,
    long runId,
    String reason,
    Instant expiresAt,
    String askedBy,
    Instant askedAt,
    Boolean approved,
    String decisionReason,
    String decidedBy,
    Instant decidedAt) {

  /** Whether the failed test counts as passed at a moment. */
  boolean isInForce(Instant moment) {
    return Boolean.TRUE.equals(approved) && moment.isBefore(expiresAt);
  }

  boolean isDecided() {
    return approved != null;
  }

  Waiver decided(boolean isApproved, String why, Instant until, String by, Instant at) {
    return new Waiver(
        id, eventCode, department, runId, reason, until, askedBy, askedAt, isApproved, why, by, at);
  }
}
