package org.eventassurance.warroom;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * That somebody was in a war room.
 *
 * @param leftAt null while they are there
 * @param recordedBy who said so: the person themselves, or whoever keeps the room
 */
public record WarRoomPresence(
    @Id Long id, Long warRoom, String person, Instant cameAt, Instant leftAt, String recordedBy) {

  /** Whether the person has not left. */
  public boolean isThere() {
    return leftAt == null;
  }

  WarRoomPresence left(Instant at) {
    return new WarRoomPresence(id, warRoom, person, cameAt, at, recordedBy);
  }
}
