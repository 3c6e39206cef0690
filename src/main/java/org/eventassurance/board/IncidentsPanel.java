package org.eventassurance.board;

import org.eventassurance.incident.IncidentStandings;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page its open incidents with their clocks (E24, B8). */
@ControllerAdvice(assignableTypes = EventPage.class)
class IncidentsPanel {

  private final IncidentStandings incidents;
  private final MajorEvents events;

  IncidentsPanel(IncidentStandings incidents, MajorEvents events) {
    this.incidents = incidents;
    this.events = events;
  }

  @ModelAttribute
  void incidents(@PathVariable String code, Model model) {
    if (events.find(code).isPresent()) {
      model.addAttribute("openIncidents", incidents.openOf(code));
    }
  }
}
