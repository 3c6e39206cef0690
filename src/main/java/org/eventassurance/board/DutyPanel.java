package org.eventassurance.board;

import org.eventassurance.duty.DutyStates;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page who is on duty, who comes next, and where nobody is. */
@ControllerAdvice(assignableTypes = EventPage.class)
class DutyPanel {

  private final DutyStates states;
  private final MajorEvents events;

  DutyPanel(DutyStates states, MajorEvents events) {
    this.states = states;
    this.events = events;
  }

  @ModelAttribute
  void duty(@PathVariable String code, Model model) {
    events
        .find(code)
        .filter(event -> event.status().beforeEndOfWatch())
        .ifPresent(event -> model.addAttribute("duty", states.withFindings(code)));
  }
}
