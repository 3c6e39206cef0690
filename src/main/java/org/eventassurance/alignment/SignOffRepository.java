package org.eventassurance.alignment;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The sign-offs, by round. */
interface SignOffRepository extends ListCrudRepository<SignOff, Long> {

  List<SignOff> findByEventCodeAndRoundOrderById(String eventCode, int round);
}
