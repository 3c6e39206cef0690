package org.eventassurance.board;

import java.time.Clock;
import java.util.Locale;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.statistics.FiguresViews;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on the page of an event that is over what it came to, beside what was forecast. */
@ControllerAdvice(assignableTypes = EventPage.class)
class FiguresPanel {

  private final FiguresViews figures;
  private final MajorEvents events;
  private final Clock clock;

  FiguresPanel(FiguresViews figures, MajorEvents events, Clock clock) {
    this.figures = figures;
    this.events = events;
    this.clock = clock;
  }

  @ModelAttribute
  void figures(@PathVariable String code, Locale language, Model model) {
    events
        .find(code)
        .filter(this::isOver)
        .ifPresent(event -> model.addAttribute("figures", figures.of(code, language)));
  }

  private boolean isOver(MajorEvent event) {
    return event.status() != EventStatus.CANCELLED
        && event.window().endsAt().isBefore(clock.instant());
  }
}
