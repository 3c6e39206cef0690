package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * A department's answer in the joint sign-off of one round.
 *
 * @param reason null where it signs without reservation
 * @param reds the ids of the criteria that the department itself made red when it answered
 */
record SignOff(
    @Id Long id,
    String eventCode,
    int round,
    String department,
    Answer answer,
    String reason,
    String signedBy,
    Instant signedAt,
    List<String> reds) {

  /** What a department may answer. */
  enum Answer {
    SIGNED,
    SIGNED_WITH_RESERVATION,
    REFUSED
  }

  /** The same answer, standing in another round. */
  SignOff inRound(int other) {
    return new SignOff(
        null, eventCode, other, department, answer, reason, signedBy, signedAt, reds);
  }

  boolean isRefused() {
    return answer == Answer.REFUSED;
  }
}
