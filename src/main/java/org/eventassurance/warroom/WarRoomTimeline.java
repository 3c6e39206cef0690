package org.eventassurance.warroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells when war rooms were arranged and closed, and who came and left. */
@Component
class WarRoomTimeline implements TimelineSource {

  private final WarRooms rooms;
  private final EventWords words;

  WarRoomTimeline(WarRooms rooms, EventWords words) {
    this.rooms = rooms;
    this.words = words;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    List<WarRoom> all = rooms.of(eventCode);
    Map<Integer, List<WarRoomPresence>> presence = rooms.presence(all);
    List<TimelineEntry> told = new ArrayList<>();
    for (WarRoom room : all) {
      arranged(room).ifPresent(told::add);
      presence
          .getOrDefault(room.number(), List.of())
          .forEach(stay -> told.addAll(stay(room, stay)));
      closed(room).ifPresent(told::add);
    }
    return told;
  }

  private Optional<TimelineEntry> arranged(WarRoom room) {
    return room.arrangedAt()
        .map(
            at ->
                entry(
                    room,
                    at,
                    Sentence.of(
                        "War room %s is arranged: %s, open from %s.",
                        room.number(), room.place(), words.time(room.opensAt())),
                    room.arrangedBy().orElse("")));
  }

  private List<TimelineEntry> stay(WarRoom room, WarRoomPresence stay) {
    String name = words.person(stay.person());
    List<TimelineEntry> told = new ArrayList<>();
    told.add(
        entry(room, stay.cameAt(), Sentence.of("%s is in the war room.", name), stay.recordedBy()));
    if (!stay.isThere()) {
      told.add(
          entry(
              room,
              stay.leftAt(),
              Sentence.of("%s has left the war room.", name),
              stay.recordedBy()));
    }
    return told;
  }

  private static Optional<TimelineEntry> closed(WarRoom room) {
    Sentence what =
        room.arrangedAt().isEmpty()
            ? Sentence.of("War room %s was not opened: nobody arranged it.", room.number())
            : room.closedBy().isEmpty()
                ? Sentence.of("War room %s closed by itself.", room.number())
                : room.notes().isEmpty()
                    ? Sentence.of("War room %s is closed.", room.number())
                    : Sentence.of("War room %s is closed: %s", room.number(), room.notes());
    return room.closedAt().map(at -> entry(room, at, what, room.closedBy().orElse("")));
  }

  private static TimelineEntry entry(WarRoom room, Instant at, Sentence what, String who) {
    return new TimelineEntry(at, TimelineKind.WAR_ROOM, what, who, "", "war-room/" + room.number());
  }
}
