package org.eventassurance.majorevent;

import java.util.List;
import java.util.Locale;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a start form choose the event that its process belongs to: each that is not over. */
@Component
class EventChoices implements FormChoices {

  private final MajorEvents events;

  EventChoices(MajorEvents events) {
    this.events = events;
  }

  @Override
  public String source() {
    return "events";
  }

  @Override
  public List<Choice> choices(Locale language) {
    return events.all().stream()
        .filter(event -> event.status().isOpen())
        .map(event -> new Choice(event.code(), event.name() + " (" + event.code() + ")"))
        .toList();
  }
}
