package org.eventassurance.majorevent;

import java.util.List;

/**
 * What the leadership says of an event's level and organisation (B3).
 *
 * @param overrideReason why the level differs from the proposed one; empty where it doesn't
 * @param by the person who confirmed
 */
record LevelConfirmation(
    AssuranceLevel level,
    String overrideReason,
    String commander,
    List<String> leadershipGroup,
    String by) {

  boolean overrides(MajorEvent event) {
    return event.level().filter(level::equals).isEmpty();
  }
}
