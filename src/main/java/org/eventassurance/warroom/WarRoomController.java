package org.eventassurance.warroom;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The war rooms of an event over REST (E5, E23). */
@RestController
@RequestMapping("/api/events/{code}/war-room")
@Tag(name = "War room", description = "When it is open, who is invited, who was there")
class WarRoomController {

  private final WarRooms rooms;
  private final WarRoomAccess access;
  private final MajorEvents events;
  private final EventWords names;
  private final Clock clock;

  WarRoomController(
      WarRooms rooms, WarRoomAccess access, MajorEvents events, EventWords names, Clock clock) {
    this.rooms = rooms;
    this.access = access;
    this.events = events;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The war rooms of an event, the newest first")
  List<WarRoomView> all(@PathVariable String code) {
    List<WarRoom> all = rooms.of(events.get(code).code());
    Map<Integer, List<WarRoomPresence>> presence = rooms.presence(all);
    return all.stream()
        .map(room -> view(room, presence.getOrDefault(room.number(), List.of())))
        .toList();
  }

  @PostMapping("/presence")
  @Operation(
      summary = "Somebody has come into the war room, or has left it",
      description =
          "`present` true or false. Without `person` it is said of the caller; quality assurance and"
              + " the room's host say it of others, too. Saying it twice changes nothing.")
  WarRoomView come(@PathVariable String code, @RequestBody Presence body, Authentication caller) {
    if (body.present() == null) {
      throw Problem.invalid("present", "Say true or false: whether the person is in the room.");
    }
    String person = body.person() == null ? caller.getName() : body.person();
    access.require(code, person, caller);
    if (body.present()) {
      rooms.come(code, person, caller.getName());
    } else {
      rooms.leave(code, person);
    }
    WarRoom room = rooms.current(code).orElseThrow();
    return view(room, rooms.presence(room));
  }

  /** What is said of a person. */
  record Presence(String person, Boolean present) {}

  private WarRoomView view(WarRoom room, List<WarRoomPresence> presence) {
    return WarRoomView.of(
        room, presence, clock.instant(), new WarRoomView.Words(names, clock.getZone()));
  }
}
