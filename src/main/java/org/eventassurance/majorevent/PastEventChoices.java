package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.process.FormChoices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets a registration start from an event that is over, and tells what each of these had. */
@Component
class PastEventChoices implements FormChoices {

  /** All of them come with the form: of older ones there is nothing to learn any more. */
  private static final int MOST = 40;

  private static final Sentence NONE = Sentence.of("—");

  private final MajorEvents events;
  private final StartingPoint startingPoint;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  PastEventChoices(
      MajorEvents events,
      StartingPoint startingPoint,
      EventWords words,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.events = events;
    this.startingPoint = startingPoint;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @Override
  public String source() {
    return "pastEvents";
  }

  /** The latest first. */
  @Override
  public List<Choice> choices(Locale language) {
    return past().stream().map(event -> new Choice(event.code(), label(event, language))).toList();
  }

  @Override
  public Map<String, Map<String, String>> details(Locale language) {
    Words spoken = dictionary.in(language);
    List<MajorEvent> past = past();
    Map<String, Map<String, String>> details = new LinkedHashMap<>();
    details.put(
        "pastDepartments",
        told(past, event -> words.departments(left(event.departments(), event), language)));
    details.put("pastSystems", told(past, event -> words.systems(left(event.systems(), event))));
    details.put("pastPeaks", told(past, event -> spoken.say(peaks(event))));
    details.put("pastLoad", told(past, event -> spoken.say(load(event, language))));
    details.put("pastGone", told(past, event -> gone(event, spoken)));
    return details;
  }

  private String label(MajorEvent event, Locale language) {
    return "%s · %s · %s · %s"
        .formatted(
            words.day(event.window().goLiveAt()),
            event.name(),
            messages.getMessage("kind." + event.kind(), null, language),
            event.code());
  }

  private static Map<String, String> told(
      List<MajorEvent> past, Function<MajorEvent, String> what) {
    return past.stream().collect(Collectors.toMap(MajorEvent::code, what));
  }

  private List<MajorEvent> past() {
    Instant now = clock.instant();
    return events.all().stream()
        .filter(event -> event.isOver(now))
        .sorted(Comparator.comparing((MajorEvent event) -> event.window().goLiveAt()).reversed())
        .limit(MOST)
        .toList();
  }

  private List<String> left(List<String> ids, MajorEvent event) {
    List<String> gone = startingPoint.gone(event);
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }

  private Sentence peaks(MajorEvent event) {
    List<Object> windows =
        event.peaks().stream()
            .<Object>map(peak -> words.time(peak.startsAt()) + " – " + words.time(peak.endsAt()))
            .toList();
    return windows.isEmpty() ? NONE : Sentence.of("%s", windows);
  }

  private Sentence load(MajorEvent event, Locale language) {
    return Sentence.of(
        "%s requests per second normally, %s expected",
        words.number(event.normalPeakQps(), language),
        words.number(event.expectedPeakQps(), language));
  }

  private String gone(MajorEvent event, Words spoken) {
    List<Object> gone = List.copyOf(startingPoint.gone(event));
    return gone.isEmpty() ? "" : spoken.say(Sentence.of("No more there, so left out: %s.", gone));
  }
}
