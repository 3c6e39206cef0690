package org.eventassurance.alignment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The proposals, by round. */
interface GoProposalRepository extends ListCrudRepository<GoProposal, Long> {

  Optional<GoProposal> findFirstByEventCodeAndRoundOrderByIdDesc(String eventCode, int round);
}
