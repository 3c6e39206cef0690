package org.eventassurance.board;

import java.time.Clock;
import java.util.List;
import org.eventassurance.check.CheckRun;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.inspection.Inspections;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.warroom.WarRoom;
import org.eventassurance.warroom.WarRooms;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page how its inspection and its war room stand (E22, E23). */
@ControllerAdvice(assignableTypes = EventPage.class)
class WatchPanels {

  private final Inspections inspections;
  private final WarRooms rooms;
  private final MajorEvents events;
  private final Clock clock;

  WatchPanels(Inspections inspections, WarRooms rooms, MajorEvents events, Clock clock) {
    this.inspections = inspections;
    this.rooms = rooms;
    this.events = events;
    this.clock = clock;
  }

  @ModelAttribute
  void watch(@PathVariable String code, Authentication caller, Model model) {
    if (events.find(code).isPresent()) {
      inspection(code, model);
      warRoom(code, caller.getName(), model);
    }
  }

  private void inspection(String code, Model model) {
    List<InspectionRound> rounds = inspections.of(code);
    if (!rounds.isEmpty()) {
      List<CheckRun> found =
          rounds.stream()
              .filter(round -> !round.checkRuns().isEmpty())
              .findFirst()
              .map(inspections::found)
              .orElseGet(List::of);
      model.addAttribute(
          "inspection", InspectionStanding.of(rounds, found, inspections.nextRound(code)));
    }
  }

  private void warRoom(String code, String reader, Model model) {
    WarRoom newest = rooms.of(code).stream().findFirst().orElse(null);
    WarRoomStanding standing =
        WarRoomStanding.of(
            newest,
            rooms.next(code).orElse(null),
            newest == null ? List.of() : rooms.presence(newest),
            reader,
            clock.instant());
    if (newest != null || standing.next() != null) {
      model.addAttribute("warRoom", standing);
    }
  }
}
