package org.eventassurance.alignment;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * A department's answer in the joint sign-off of one round.
 *
 * @param reason null where it signs without reservation
 */
record SignOff(
    @Id Long id,
    String eventCode,
    int round,
    String department,
    Answer answer,
    String reason,
    String signedBy,
    Instant signedAt) {

  /** What a department may answer. */
  enum Answer {
    SIGNED,
    SIGNED_WITH_RESERVATION,
    REFUSED
  }

  boolean isRefused() {
    return answer == Answer.REFUSED;
  }
}
