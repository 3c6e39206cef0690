package org.eventassurance.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answer;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows in the forms of the watch what the system knows of it, and fills in the usual dates. */
@Component
class WatchFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          "open-war-room",
          "take-shift",
          "inspect",
          "report-progress",
          "close-watch",
          "approve-exception");
  private static final Duration WAR_ROOM_AHEAD = Duration.ofMinutes(30);

  private final MajorEvents events;
  private final WatchRecord watch;
  private final Answers answers;
  private final EventWords words;

  WatchFacts(MajorEvents events, WatchRecord watch, Answers answers, EventWords words) {
    this.events = events;
    this.watch = watch;
    this.answers = answers;
    this.words = words;
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
    facts.put("reportBefore", reportBefore(businessKey));
    facts.put("peaks", peaks(event));
    facts.put("warRoomFrom", field(event.window().begins().minus(WAR_ROOM_AHEAD)));
    facts.put("warRoomUntil", field(warRoomUntil(event)));
    return facts;
  }

  private Map<String, String> warRoom(String eventCode) {
    return answers
        .latest(eventCode, "userTask_openWarRoom")
        .map(room -> Map.of("place", room.text("warRoomPlace"), "link", room.text("warRoomLink")))
        .orElse(Map.of("place", "", "link", ""));
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

  private List<Map<String, String>> peaks(MajorEvent event) {
    return event.peaks().stream()
        .map(
            peak -> Map.of("from", words.time(peak.startsAt()), "until", words.time(peak.endsAt())))
        .collect(Collectors.toList());
  }

  /** To the end of the last peak that is named, else to the end of the event. */
  private static Instant warRoomUntil(MajorEvent event) {
    return event.peaks().stream()
        .map(peak -> peak.endsAt())
        .max(Instant::compareTo)
        .orElse(event.window().endsAt());
  }

  private String field(Instant moment) {
    return words.pickerValue(moment.truncatedTo(ChronoUnit.MINUTES));
  }
}
