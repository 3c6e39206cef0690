package org.eventassurance.alignment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The risk reviews, by round. */
interface RiskReviewRepository extends ListCrudRepository<RiskReview, Long> {

  Optional<RiskReview> findFirstByEventCodeAndRoundOrderByIdDesc(String eventCode, int round);
}
