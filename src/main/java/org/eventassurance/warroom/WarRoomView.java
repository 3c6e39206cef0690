package org.eventassurance.warroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.majorevent.EventWords;

/**
 * A war room as programs read it; all times in the company's zone.
 *
 * @param number counts the war rooms of an event from 1
 * @param peakFrom when the peak begins for which it is
 * @param closesAt when it is to be closed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WarRoomView(
    int number,
    WarRoom.State state,
    OffsetDateTime opensAt,
    OffsetDateTime peakFrom,
    OffsetDateTime peakUntil,
    OffsetDateTime closesAt,
    String place,
    String link,
    String host,
    List<Guest> invited,
    List<String> ready,
    OffsetDateTime arrangedAt,
    OffsetDateTime closedAt,
    String closedBy,
    String notes,
    List<Stay> presence) {

  /** Somebody who is invited. */
  record Guest(String person, String name) {}

  /**
   * Somebody's stay.
   *
   * @param leftAt null while they are there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stay(String person, String name, OffsetDateTime cameAt, OffsetDateTime leftAt) {}

  static WarRoomView of(WarRoom room, List<WarRoomPresence> presence, Instant now, Words words) {
    return new WarRoomView(
        room.number(),
        room.stateAt(now),
        words.time(room.opensAt()),
        words.time(room.beginsAt()),
        words.time(room.endsAt()),
        words.time(room.closesAt()),
        room.place(),
        room.link(),
        room.host().orElse(null),
        room.invited().stream().map(id -> new Guest(id, words.names().person(id))).toList(),
        room.ready(),
        words.time(room.arrangedAt().orElse(null)),
        words.time(room.closedAt().orElse(null)),
        room.closedBy().orElse(null),
        room.notes(),
        presence.stream().map(stay -> stay(stay, words)).toList());
  }

  private static Stay stay(WarRoomPresence stay, Words words) {
    return new Stay(
        stay.person(),
        words.names().person(stay.person()),
        words.time(stay.cameAt()),
        words.time(stay.leftAt()));
  }

  /** Says names, and moments in the company's zone. */
  record Words(EventWords names, ZoneId zone) {

    OffsetDateTime time(Instant moment) {
      return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
  }
}
