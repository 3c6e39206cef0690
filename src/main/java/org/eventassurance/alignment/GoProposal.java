package org.eventassurance.alignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** The colour that a criterion had; empty if nothing was said about it. */
  Optional<Colour> colourOf(String criterion) {
    return reasons.stream()
        .filter(reason -> criterion.equals(reason.criterion()))
        .map(ProposalReason::verdict)
        .max(Comparator.naturalOrder());
  }
}
