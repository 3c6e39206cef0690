package org.eventassurance.board;

import java.util.Locale;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.timeline.TimelineReader;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page what happened last. */
@ControllerAdvice(assignableTypes = EventPage.class)
class TimelinePanel {

  private static final int LINES = 10;

  private final TimelineReader timeline;
  private final MajorEvents events;

  TimelinePanel(TimelineReader timeline, MajorEvents events) {
    this.timeline = timeline;
    this.events = events;
  }

  @ModelAttribute
  void happened(@PathVariable String code, Locale language, Model model) {
    if (events.find(code).isPresent()) {
      model.addAttribute("happened", timeline.last(code, LINES, language));
    }
  }
}
