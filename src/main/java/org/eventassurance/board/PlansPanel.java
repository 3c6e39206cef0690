package org.eventassurance.board;

import org.eventassurance.contingency.PlanCoverage;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page which plans help its systems, one click away. */
@ControllerAdvice(assignableTypes = EventPage.class)
class PlansPanel {

  private final PlanCoverage coverage;
  private final MajorEvents events;

  PlansPanel(PlanCoverage coverage, MajorEvents events) {
    this.coverage = coverage;
    this.events = events;
  }

  @ModelAttribute
  void plans(@PathVariable String code, Model model) {
    if (events.find(code).isPresent()) {
      model.addAttribute("plans", PlanStanding.of(coverage.of(code), coverage.plansOf(code)));
    }
  }
}
