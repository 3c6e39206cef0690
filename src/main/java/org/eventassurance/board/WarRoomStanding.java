package org.eventassurance.board;

import java.time.Instant;
import java.util.List;
import org.eventassurance.warroom.WarRoom;
import org.eventassurance.warroom.WarRoomPresence;
import org.eventassurance.warroom.WarRoomTime;

/**
 * How the war room of an event stands, for one reader (E23).
 *
 * @param room the one that is not closed, else the newest; null if there has been none
 * @param next the time of the one that comes or goes on; null if none does
 * @param there who is in it
 * @param amThere whether the reader is
 */
record WarRoomStanding(
    WarRoom room,
    WarRoom.State state,
    WarRoomTime next,
    List<WarRoomPresence> there,
    boolean amThere) {

  static WarRoomStanding of(
      WarRoom room, WarRoomTime next, List<WarRoomPresence> presence, String reader, Instant now) {
    List<WarRoomPresence> there = presence.stream().filter(WarRoomPresence::isThere).toList();
    return new WarRoomStanding(
        room,
        room == null ? null : room.stateAt(now),
        next,
        there,
        there.stream().anyMatch(stay -> stay.person().equals(reader)));
  }

  /** Whether one can say that one comes into it, or leaves it. */
  public boolean canBeEntered() {
    return state == WarRoom.State.ARRANGED || state == WarRoom.State.OPEN;
  }

  /** Whether the next one is another than the one that is shown. */
  public boolean nextIsAnother() {
    return next != null && (room == null || room.closedAt().isPresent());
  }
}
