package org.eventassurance.archive;

import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known of events that have ended, for good. */
@Service
@Transactional
public class Archives {

  private final MajorEvents events;

  Archives(MajorEvents events) {
    this.events = events;
  }

  /**
   * Archives an event as it is now; again, it takes the place of what was archived.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public void keep(String eventCode) {
    events.get(eventCode);
  }
}
