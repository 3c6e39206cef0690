package org.eventassurance.standby;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** What was answered for events. */
interface StandbyAnswerRepository extends ListCrudRepository<StandbyAnswer, Long> {

  Optional<StandbyAnswer> findFirstByEventCodeAndSubjectOrderByIdDesc(
      String eventCode, StandbyAnswer.Subject subject);
}
