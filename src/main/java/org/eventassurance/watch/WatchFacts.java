package org.eventassurance.watch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answer;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.eventassurance.warroom.WarRooms;
import org.springframework.stereotype.Component;

/** Shows in the forms of the watch what the system knows of it, and fills in the usual dates. */
@Component
class WatchFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("take-shift", "inspect", "report-progress", "close-watch", "approve-exception");

  private final WatchRecord watch;
  private final WarRooms rooms;
  private final Answers answers;
  private final EventWords words;

  WatchFacts(WatchRecord watch, WarRooms rooms, Answers answers, EventWords words) {
    this.watch = watch;
    this.rooms = rooms;
    this.answers = answers;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("watch", watch.figures(businessKey));
    facts.put("openIncidents", watch.openIncidents(businessKey, language));
    facts.put("allIncidents", watch.allIncidents(businessKey, language));
    facts.put("runningExceptions", watch.runningExceptions(businessKey, language));
    facts.put("allExceptions", watch.allExceptions(businessKey, language));
    facts.put("warRoom", warRoom(businessKey));
    facts.put("reportBefore", reportBefore(businessKey));
    return facts;
  }

  private Map<String, String> warRoom(String eventCode) {
    return rooms
        .current(eventCode)
        .map(room -> Map.of("place", room.place(), "link", room.link()))
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
}
