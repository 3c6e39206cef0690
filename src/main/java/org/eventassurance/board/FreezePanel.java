package org.eventassurance.board;

import java.time.Clock;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.freeze.EventFreeze;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.freeze.GateCalls;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page whether production is frozen for it, and which exceptions there are. */
@ControllerAdvice(assignableTypes = EventPage.class)
class FreezePanel {

  private final Freezes freezes;
  private final ChangeExceptions exceptions;
  private final GateCalls calls;
  private final MajorEvents events;
  private final Clock clock;

  FreezePanel(
      Freezes freezes,
      ChangeExceptions exceptions,
      GateCalls calls,
      MajorEvents events,
      Clock clock) {
    this.freezes = freezes;
    this.exceptions = exceptions;
    this.calls = calls;
    this.events = events;
    this.clock = clock;
  }

  @ModelAttribute
  void freeze(@PathVariable String code, Model model) {
    if (events.find(code).isPresent()) {
      freezes.freezeOf(code).ifPresent(freeze -> model.addAttribute("freeze", standing(freeze)));
    }
  }

  private FreezeStanding standing(EventFreeze freeze) {
    return new FreezeStanding(
        freeze,
        freezes.neededBy(freeze),
        exceptions.of(freeze.code()),
        calls.of(freeze.code()),
        clock.instant());
  }
}
