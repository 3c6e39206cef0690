package org.eventassurance.check;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.language.Words;

/**
 * A run of an automatic check as programs read it.
 *
 * @param ranAt in the company's zone
 */
record CheckView(
    String check,
    String system,
    State state,
    OffsetDateTime ranAt,
    String ranBy,
    List<FindingView> findings) {

  /**
   * One thing that was found.
   *
   * @param sentence in the caller's language
   */
  record FindingView(
      String item,
      State state,
      Double measured,
      Double threshold,
      String sentence,
      String evidence) {}

  static CheckView of(CheckRun run, Words words, ZoneId zone) {
    return new CheckView(
        run.checkName(),
        run.systemId(),
        run.state(),
        run.ranAt().atZone(zone).toOffsetDateTime(),
        run.ranBy(),
        run.findings().stream().map(finding -> view(finding, words)).toList());
  }

  private static FindingView view(Finding finding, Words words) {
    return new FindingView(
        finding.item(),
        finding.state(),
        finding.measured(),
        finding.threshold(),
        words.say(finding.sentence()),
        finding.evidence());
  }
}
