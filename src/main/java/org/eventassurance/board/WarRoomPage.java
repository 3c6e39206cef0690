package org.eventassurance.board;

import org.eventassurance.warroom.WarRoomAccess;
import org.eventassurance.warroom.WarRooms;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons by which people say on an event's page that they are in the war room (E23). */
@Controller
@RequestMapping("/events/{code}/war-room")
class WarRoomPage {

  private static final String BACK = "redirect:/events/{code}";
  private static final String DONE = "done";

  private final WarRooms rooms;
  private final WarRoomAccess access;

  WarRoomPage(WarRooms rooms, WarRoomAccess access) {
    this.rooms = rooms;
    this.access = access;
  }

  @PostMapping("/come")
  String come(@PathVariable String code, Authentication caller, RedirectAttributes next) {
    access.require(code, caller.getName(), caller);
    rooms.come(code, caller.getName(), caller.getName());
    next.addFlashAttribute(DONE, "warRoom.came");
    return BACK;
  }

  @PostMapping("/leave")
  String leave(@PathVariable String code, Authentication caller, RedirectAttributes next) {
    access.require(code, caller.getName(), caller);
    rooms.leave(code, caller.getName());
    next.addFlashAttribute(DONE, "warRoom.left");
    return BACK;
  }
}
