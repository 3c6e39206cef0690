package org.eventassurance.board;

import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.standby.Standby;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page who and what stands by, and how they are reached. */
@ControllerAdvice(assignableTypes = EventPage.class)
class StandbyPanel {

  private final Standby standby;
  private final MajorEvents events;

  StandbyPanel(Standby standby, MajorEvents events) {
    this.standby = standby;
    this.events = events;
  }

  @ModelAttribute
  void standby(@PathVariable String code, Model model) {
    if (events.find(code).isPresent()) {
      model.addAttribute("standby", standby.of(code));
      model.addAttribute("standbyGaps", standby.gaps(code));
    }
  }
}
