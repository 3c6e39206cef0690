package org.eventassurance.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answer;
import org.eventassurance.answer.Answers;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyRoster;
import org.eventassurance.duty.DutyShift;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.eventassurance.warroom.WarRooms;
import org.springframework.stereotype.Component;

/** Shows in the forms of the watch what the system knows of it, and fills in the usual dates. */
@Component
class WatchFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(TakeShiftForm.ID, "inspect", "report-progress", "close-watch", "approve-exception");
  private static final Duration USUAL_SHIFT = Duration.ofHours(8);

  private final MajorEvents events;
  private final WatchShifts shifts;
  private final WatchRecord watch;
  private final DutyRoster roster;
  private final WarRooms rooms;
  private final Answers answers;
  private final EventWords words;
  private final Clock clock;

  WatchFacts(
      MajorEvents events,
      WatchShifts shifts,
      WatchRecord watch,
      DutyRoster roster,
      WarRooms rooms,
      Answers answers,
      EventWords words,
      Clock clock) {
    this.events = events;
    this.shifts = shifts;
    this.watch = watch;
    this.roster = roster;
    this.rooms = rooms;
    this.answers = answers;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("watch", watch.figures(businessKey));
    facts.put("openIncidents", watch.openIncidents(businessKey, language));
    facts.put("allIncidents", watch.allIncidents(businessKey, language));
    facts.put("runningExceptions", watch.runningExceptions(businessKey, language));
    facts.put("allExceptions", watch.allExceptions(businessKey, language));
    facts.put("warRoom", warRoom(businessKey));
    facts.put("shiftBefore", shiftBefore(businessKey));
    facts.put("reportBefore", reportBefore(businessKey));
    Optional<DutyShift> relief = relief(businessKey);
    facts.put(
        "shiftUntil", field(relief.map(DutyShift::startsAt).orElseGet(() -> shiftUntil(event))));
    relief.ifPresent(next -> facts.put("shiftRelief", next.person()));
    return facts;
  }

  private Map<String, String> warRoom(String eventCode) {
    return rooms
        .current(eventCode)
        .map(room -> Map.of("place", room.place(), "link", room.link()))
        .orElse(Map.of("place", "", "link", ""));
  }

  private Map<String, String> shiftBefore(String eventCode) {
    return shifts
        .newest(eventCode)
        .map(
            shift ->
                Map.of(
                    "person", words.person(shift.person()),
                    "endsAt", words.time(shift.endsAt()),
                    "openPoints", shift.openPoints() == null ? "" : shift.openPoints()))
        .orElse(Map.of("person", "", "endsAt", "", "openPoints", ""));
  }

  private Map<String, String> reportBefore(String eventCode) {
    return answers
        .latest(eventCode, "userTask_reportProgress")
        .map(
            (Answer report) ->
                Map.of(
                    "at", words.time(report.answeredAt()),
                    "state", report.text("progressState"),
                    "summary", report.text("progressSummary")))
        .orElse(Map.of("at", "", "state", "", "summary", ""));
  }

  /**
   * Who comes next at the systems' post; empty if the roster names nobody within a shift's time.
   */
  private Optional<DutyShift> relief(String eventCode) {
    Instant now = clock.instant();
    return roster.of(eventCode).stream()
        .filter(shift -> shift.post() == DutyPost.SYSTEM)
        .filter(shift -> shift.startsAt().isAfter(now))
        .filter(shift -> !shift.startsAt().isAfter(now.plus(TakeShiftForm.LONGEST)))
        .findFirst();
  }

  private Instant shiftUntil(MajorEvent event) {
    Instant now = clock.instant();
    Instant usual = now.plus(USUAL_SHIFT);
    Instant end = event.window().endsAt();
    return usual.isAfter(end) && end.isAfter(now) ? end : usual;
  }

  private String field(Instant moment) {
    return words.pickerValue(moment.truncatedTo(ChronoUnit.MINUTES));
  }
}
