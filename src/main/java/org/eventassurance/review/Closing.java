package org.eventassurance.review;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * The leadership's word with which an event is closed (B2).
 *
 * @param goalMet whether systems stayed stable and no incident harmed business (E1)
 */
record Closing(
    @Id Long id,
    String eventCode,
    GoalMet goalMet,
    String summary,
    String closedBy,
    Instant closedAt) {

  /** How far the goal was reached. */
  enum GoalMet {
    YES,
    PARTLY,
    NO
  }

  Closing withId(Long newId) {
    return new Closing(newId, eventCode, goalMet, summary, closedBy, closedAt);
  }
}
