package org.eventassurance.inspection;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * One round of inspection (E22, B6).
 *
 * @param number counts the rounds of an event from 1
 * @param closedAt null while the round is open
 * @param result null while the round is open
 * @param inspected what was looked at
 * @param findings what is unusual; null if nothing is
 */
public record InspectionRound(
    @Id Long id,
    String eventCode,
    int number,
    Instant openedAt,
    Instant closedAt,
    Result result,
    List<String> inspected,
    String inspectedBy,
    String findings) {

  /** How a round ended. */
  public enum Result {
    NORMAL,
    ANOMALY,
    MISSED
  }

  static InspectionRound opened(String eventCode, int number, Instant at) {
    return new InspectionRound(null, eventCode, number, at, null, null, List.of(), null, null);
  }

  InspectionRound done(Instant at, String by, List<String> what, String anomalies) {
    Result outcome = anomalies.isEmpty() ? Result.NORMAL : Result.ANOMALY;
    return new InspectionRound(
        id,
        eventCode,
        number,
        openedAt,
        at,
        outcome,
        what,
        by,
        anomalies.isEmpty() ? null : anomalies);
  }

  InspectionRound missed(Instant at) {
    return new InspectionRound(
        id, eventCode, number, openedAt, at, Result.MISSED, inspected, null, null);
  }

  /** Whether nobody has finished it yet. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
