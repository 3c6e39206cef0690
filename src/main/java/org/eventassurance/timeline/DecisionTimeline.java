package org.eventassurance.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventDecision;
import org.eventassurance.majorevent.EventDecisions;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells how an event was registered, and what was decided about it as a whole (B3). */
@Component
class DecisionTimeline implements TimelineSource {

  private static final String BECAME = " → ";

  private final MajorEvents events;
  private final EventDecisions decisions;
  private final EventWords words;
  private final MessageSource messages;

  DecisionTimeline(
      MajorEvents events, EventDecisions decisions, EventWords words, MessageSource messages) {
    this.events = events;
    this.decisions = decisions;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return Stream.concat(
            events.find(eventCode).map(this::registration).stream(),
            decisions.of(eventCode).stream().map(this::entry))
        .toList();
  }

  private TimelineEntry registration(MajorEvent event) {
    return entry(
        event.registeredAt(),
        Sentence.of(
            "The event was registered; it goes live on %s.", words.time(event.window().goLiveAt())),
        event.registeredBy());
  }

  private TimelineEntry entry(EventDecision decision) {
    return entry(decision.decidedAt(), what(decision), decision.decidedBy());
  }

  private Sentence what(EventDecision decision) {
    Spoken outcome = outcome(decision.outcome());
    String reason = decision.reason();
    return switch (decision.kind()) {
      case LEVEL ->
          Sentence.of("Another level was confirmed than proposed (%s): %s", outcome, reason);
      case GO_LIVE -> Sentence.of("Decision about the go-live: %s. %s", outcome, reason);
      case LAST_MOMENT ->
          Sentence.of("No go-live decision by the last moment: %s. %s", outcome, reason);
      case RESCHEDULE -> Sentence.of("The go-live was moved (%s): %s", outcome, reason);
      case CANCEL -> Sentence.of("The event was called off: %s", reason);
    };
  }

  /** What it changed, "from → to" or just "to", with moments and words as people say them. */
  private Spoken outcome(String recorded) {
    return language ->
        Arrays.stream(recorded.split(BECAME))
            .map(
                word ->
                    Objects.requireNonNullElseGet(
                        moment(word),
                        () -> messages.getMessage("outcome." + word, null, word, language)))
            .collect(Collectors.joining(BECAME));
  }

  private String moment(String word) {
    try {
      return words.time(Instant.parse(word));
    } catch (DateTimeException isNone) {
      return null;
    }
  }

  private static TimelineEntry entry(Instant at, Sentence what, String who) {
    return new TimelineEntry(at, TimelineKind.DECISION, what, who, "", "");
  }
}
