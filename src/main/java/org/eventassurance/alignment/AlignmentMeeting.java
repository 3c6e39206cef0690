package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;

/**
 * How far the quality committee has aligned all parties (E21).
 *
 * @param absent ids of departments
 * @param openPoints null where there are none
 */
record AlignmentMeeting(
    @Id Long id,
    String eventCode,
    int round,
    Instant heldAt,
    List<String> absent,
    Agreement plan,
    Agreement scheme,
    Agreement riskAssessment,
    Agreement dutyRoster,
    String decisions,
    String openPoints,
    String alignedBy,
    Instant alignedAt) {

  /** How far the departments agree, the best first. */
  enum Agreement {
    AGREED,
    OPEN_POINTS,
    NOT_AGREED
  }

  /** The same meeting, standing in another round. */
  AlignmentMeeting inRound(int other) {
    return new AlignmentMeeting(
        null,
        eventCode,
        other,
        heldAt,
        absent,
        plan,
        scheme,
        riskAssessment,
        dutyRoster,
        decisions,
        openPoints,
        alignedBy,
        alignedAt);
  }

  /** The worst of the four topics. */
  Agreement worst() {
    return Stream.of(plan, scheme, riskAssessment, dutyRoster)
        .max(Agreement::compareTo)
        .orElseThrow();
  }
}
