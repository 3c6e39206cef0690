package org.eventassurance.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/** Reads timelines aloud: in the reader's language, with the names that people know. */
@Component
public class TimelineReader {

  private final EventTimeline timeline;
  private final EventWords names;
  private final Dictionary dictionary;
  private final Clock clock;

  TimelineReader(EventTimeline timeline, EventWords names, Dictionary dictionary, Clock clock) {
    this.timeline = timeline;
    this.names = names;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** The last things that happened to an event, the newest first. */
  public List<TimelineLine> last(String eventCode, int number, Locale language) {
    Words words = dictionary.in(language);
    return timeline.last(eventCode, number).stream().map(entry -> line(entry, words)).toList();
  }

  /**
   * The part of an event's timeline that somebody looks for.
   *
   * @throws org.eventassurance.problem.Problem 400 if the query's place is none
   */
  public TimelinePart part(String eventCode, TimelineQuery query, Locale language) {
    Words words = dictionary.in(language);
    List<Said> found =
        (query.newestFirst() ? timeline.last(eventCode, Integer.MAX_VALUE) : timeline.of(eventCode))
            .stream()
                .filter(query::takes)
                .filter(behind(query))
                .map(entry -> new Said(entry, line(entry, words)))
                .filter(said -> query.text().isEmpty() || said.line().mentions(query.text()))
                .limit(query.limit() + 1L)
                .toList();
    boolean isLast = found.size() <= query.limit();
    List<Said> part = isLast ? found : found.subList(0, query.limit());
    return new TimelinePart(
        part.stream().map(Said::line).toList(),
        isLast ? Optional.empty() : Optional.of(Place.of(part.get(part.size() - 1).entry())));
  }

  /** One thing that happened. */
  public TimelineLine line(TimelineEntry entry, Locale language) {
    return line(entry, dictionary.in(language));
  }

  private static Predicate<TimelineEntry> behind(TimelineQuery query) {
    if (query.after().isEmpty()) {
      return entry -> true;
    }
    Place place = Place.read(query.after());
    return query.newestFirst() ? place::isAfter : place::isBefore;
  }

  private TimelineLine line(TimelineEntry entry, Words words) {
    return new TimelineLine(
        entry.at().atZone(clock.getZone()).toOffsetDateTime(),
        entry.kind(),
        words.say(entry.what()),
        entry.who(),
        names.person(entry.who()),
        entry.systemId(),
        names.system(entry.systemId()),
        entry.reference());
  }

  /** An entry with what it says. */
  private record Said(TimelineEntry entry, TimelineLine line) {}
}
