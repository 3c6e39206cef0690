package org.eventassurance.freeze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eventassurance.calendar.CalendarFeed;
import org.eventassurance.calendar.FeedEntry;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/** The freezes as a calendar: one entry for each event, which moves when the event does. */
@Component
class FreezeFeed {

  private final Freezes freezes;
  private final Dictionary dictionary;
  private final EventWords words;

  FreezeFeed(Freezes freezes, Dictionary dictionary, EventWords words) {
    this.freezes = freezes;
    this.dictionary = dictionary;
    this.words = words;
  }

  String of(List<EventFreeze> events, Locale language) {
    Words said = dictionary.in(language);
    return new CalendarFeed(
            said.say(Sentence.of("Change freezes")),
            events.stream().map(event -> entry(event, said)).toList())
        .text();
  }

  private FeedEntry entry(EventFreeze event, Words said) {
    return new FeedEntry(
        "freeze-" + event.code() + "@event-assurance",
        event.window().from(),
        event.window().until(),
        said.say(
            Sentence.of(
                "Change freeze: %s (%s)",
                event.name(), event.level().map(AssuranceLevel::name).orElse("–"))),
        systems(event).stream().map(said::say).collect(Collectors.joining("\n")),
        "",
        event.changedAt());
  }

  private List<Sentence> systems(EventFreeze event) {
    List<Sentence> lines = new ArrayList<>();
    lines.add(Sentence.of("Event: %s", event.code()));
    if (event.freezesAll()) {
      lines.add(Sentence.of("Frozen are all systems."));
      return lines;
    }
    lines.add(Sentence.of("Frozen are: %s", words.systems(event.systems())));
    List<String> needed = List.copyOf(freezes.neededBy(event));
    if (!needed.isEmpty()) {
      lines.add(Sentence.of("and what they need to work: %s", words.systems(needed)));
    }
    return lines;
  }
}
