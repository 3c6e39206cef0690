package org.eventassurance.board;

import org.eventassurance.lesson.Lessons;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on the page of an event that is prepared what past events of its kind have taught. */
@ControllerAdvice(assignableTypes = EventPage.class)
class LessonsPanel {

  private final Lessons lessons;
  private final MajorEvents events;

  LessonsPanel(Lessons lessons, MajorEvents events) {
    this.lessons = lessons;
    this.events = events;
  }

  @ModelAttribute
  void lessons(@PathVariable String code, Model model) {
    events
        .find(code)
        .filter(event -> event.status().beforeEndOfWatch())
        .ifPresent(
            event -> {
              model.addAttribute("lessons", lessons.likeEvent(event));
              event
                  .basedOn()
                  .flatMap(events::find)
                  .ifPresent(past -> model.addAttribute("basedOn", past));
            });
  }
}
