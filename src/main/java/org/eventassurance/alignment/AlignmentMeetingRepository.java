package org.eventassurance.alignment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The alignments, by round. */
interface AlignmentMeetingRepository extends ListCrudRepository<AlignmentMeeting, Long> {

  Optional<AlignmentMeeting> findFirstByEventCodeAndRoundOrderByIdDesc(String eventCode, int round);
}
