package org.eventassurance.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Peak;
import org.springframework.stereotype.Component;

/**
 * What whoever takes a shift is told by those before: who else is on duty, what to keep an eye on,
 * what comes next (B5, E22). Incidents, exceptions and the war room come from the watch.
 */
@Component
class HandOvers {

  private final DutyShifts shifts;
  private final DutyStates states;
  private final MajorEvents events;
  private final RosterWords words;
  private final EventWords eventWords;
  private final Clock clock;

  HandOvers(
      DutyShifts shifts,
      DutyStates states,
      MajorEvents events,
      RosterWords words,
      EventWords eventWords,
      Clock clock) {
    this.shifts = shifts;
    this.states = states;
    this.events = events;
    this.words = words;
    this.eventWords = eventWords;
    this.clock = clock;
  }

  /**
   * The note as the form "Take shift" shows it.
   *
   * @param shift the shift that is taken; empty where it has no number
   */
  Map<String, Object> facts(String eventCode, Optional<ShiftTaking> shift, Locale language) {
    Optional<ShiftTaking> before = before(eventCode, shift);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("myShift", shiftFacts(shift, language));
    facts.put("shiftBefore", beforeFacts(before));
    facts.put("onDuty", onDuty(eventCode, language));
    facts.put("nextPeak", nextPeak(eventCode));
    before
        .map(ShiftTaking::watchPoints)
        .ifPresent(points -> facts.put(TakeShiftForm.WATCH_POINTS, points));
    if (shift.filter(ShiftTaking::isRostered).isEmpty()) {
      facts.put(TakeShiftForm.UNTIL, eventWords.pickerValue(usualEnd(eventCode)));
    }
    return facts;
  }

  /** The shift before at one of the same posts, else at any. */
  private Optional<ShiftTaking> before(String eventCode, Optional<ShiftTaking> shift) {
    List<ShiftTaking> taken = shifts.taken(eventCode);
    return taken.stream()
        .filter(
            earlier ->
                shift.isPresent()
                    && earlier.posts().stream().anyMatch(shift.get().posts()::contains))
        .findFirst()
        .or(() -> taken.stream().findFirst());
  }

  private Map<String, Object> shiftFacts(Optional<ShiftTaking> shift, Locale language) {
    return shift
        .filter(ShiftTaking::isRostered)
        .map(
            one ->
                Map.<String, Object>of(
                    "rostered", true,
                    "person", words.person(one.person()),
                    "posts", words.posts(one.dutyPosts()).in(language),
                    "from", words.time(one.startsAt()),
                    "until", words.time(one.endsAt())))
        .orElseGet(
            () -> Map.of("rostered", false, "person", "", "posts", "", "from", "", "until", ""));
  }

  private Map<String, String> beforeFacts(Optional<ShiftTaking> before) {
    return before
        .map(
            shift ->
                Map.of(
                    "person", words.person(shift.takenBy()),
                    "endsAt", words.time(shift.endsAt()),
                    "openPoints", shift.watchPoints() == null ? "" : shift.watchPoints()))
        .orElseGet(() -> Map.of("person", "", "endsAt", "", "openPoints", ""));
  }

  private List<Map<String, Object>> onDuty(String eventCode, Locale language) {
    return states.of(eventCode).now().stream()
        .map(
            line ->
                Map.<String, Object>of(
                    "post", words.post(line.post(), language),
                    "name", line.name(),
                    "place", words.place(line.onSite(), language),
                    "until", words.time(line.until())))
        .toList();
  }

  private String nextPeak(String eventCode) {
    Instant now = clock.instant();
    return events.get(eventCode).peaks().stream()
        .filter(peak -> peak.endsAt().isAfter(now))
        .min(Comparator.comparing(Peak::startsAt))
        .map(peak -> words.time(peak.startsAt()) + " – " + words.time(peak.endsAt()))
        .orElse("");
  }

  /** With the event at the latest, unless that is over. */
  private Instant usualEnd(String eventCode) {
    Instant now = clock.instant();
    Instant usual = now.plus(DutyShifts.USUAL_SHIFT);
    Instant end = events.get(eventCode).window().endsAt();
    return (usual.isAfter(end) && end.isAfter(now) ? end : usual).truncatedTo(ChronoUnit.MINUTES);
  }
}
