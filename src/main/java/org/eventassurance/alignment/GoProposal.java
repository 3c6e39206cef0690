package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * What was proposed to the leadership in one round.
 *
 * @param facts what the table looked at, as text, for the record
 * @param reasons the worst first
 */
record GoProposal(
    @Id Long id,
    String eventCode,
    int round,
    GoVerdict verdict,
    String facts,
    Instant proposedAt,
    List<ProposalReason> reasons) {

  /** The worst reason is the proposal; where no row fits, nobody may take it for a go. */
  static GoVerdict verdict(List<ProposalReason> reasons) {
    return reasons.stream()
        .map(ProposalReason::verdict)
        .max(GoVerdict::compareTo)
        .orElse(GoVerdict.NO_GO);
  }
}
