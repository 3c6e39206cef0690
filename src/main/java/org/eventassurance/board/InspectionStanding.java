package org.eventassurance.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.Finding;
import org.eventassurance.check.State;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.inspection.InspectionRound.Result;

/**
 * How the inspection of a live event stands (E22, B6).
 *
 * @param last the newest round that is over; null if there is none
 * @param open the round that waits for somebody; null if none does
 * @param next when the next round is due
 * @param missed how many rounds nobody did in time
 * @param passed how many things machines found in order the last time they looked
 * @param failures what they did not find in order then, the worst first
 */
record InspectionStanding(
    InspectionRound last,
    InspectionRound open,
    Instant next,
    long missed,
    long passed,
    List<Failure> failures) {

  /** Something that a machine did not find in order. */
  record Failure(String systemId, Finding finding) {}

  /**
   * @param rounds the newest first
   * @param found what machines found the last time they looked
   */
  static InspectionStanding of(List<InspectionRound> rounds, List<CheckRun> found, Instant next) {
    List<Failure> all =
        found.stream()
            .flatMap(run -> run.findings().stream().map(it -> new Failure(run.systemId(), it)))
            .toList();
    return new InspectionStanding(
        rounds.stream().filter(round -> !round.isOpen()).findFirst().orElse(null),
        rounds.stream().filter(InspectionRound::isOpen).findFirst().orElse(null),
        next,
        rounds.stream().filter(round -> round.result() == Result.MISSED).count(),
        all.stream().filter(it -> it.finding().state() == State.PASS).count(),
        all.stream()
            .filter(it -> it.finding().state() != State.PASS)
            .sorted(Comparator.comparing((Failure it) -> it.finding().state()).reversed())
            .toList());
  }
}
