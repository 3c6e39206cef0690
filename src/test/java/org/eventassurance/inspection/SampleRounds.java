package org.eventassurance.inspection;

import java.time.Instant;
import java.util.List;
import org.eventassurance.inspection.InspectionRound.Outcome;

/** Inspection rounds for tests of what shows them. */
public final class SampleRounds {

  private SampleRounds() {}

  /** A round that waits for somebody. */
  public static InspectionRound open(String eventCode, int number, Instant openedAt) {
    return InspectionRound.opened(eventCode, number, openedAt);
  }

  /** A round that nobody did. */
  public static InspectionRound missed(
      String eventCode, int number, Instant openedAt, Instant closedAt) {
    InspectionRound round = open(eventCode, number, openedAt);
    round.missed(closedAt);
    return round;
  }

  /** A round that somebody did. */
  public static InspectionRound done(
      String eventCode, int number, Instant openedAt, Instant closedAt, String findings) {
    InspectionRound round = open(eventCode, number, openedAt);
    round.done(
        new RoundAnswer("sre", List.of("NETWORK"), findings, Outcome.NONE, null, null), closedAt);
    return round;
  }
}
