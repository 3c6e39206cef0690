package org.eventassurance.incident;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows the incident in the forms of its tasks, and fills in what is known. */
@Component
class IncidentFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          IncidentForms.RESTORE_SERVICE,
          "notify-departments",
          IncidentForms.REPORT_TO_AUTHORITY,
          "find-root-cause",
          IncidentForms.SUMMARISE_FOR_AUTHORITY);

  private final IncidentTasks tasks;
  private final MajorEvents events;
  private final EventWords words;
  private final MessageSource messages;
  private final Clock clock;

  IncidentFacts(
      IncidentTasks tasks,
      MajorEvents events,
      EventWords words,
      MessageSource messages,
      Clock clock) {
    this.tasks = tasks;
    this.events = events;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Incident incident = tasks.incident(task.getId());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("incident", shown(incident, language));
    facts.put("notifiedDepartments", events.get(businessKey).departments());
    String now = now();
    facts.put("restoredAt", now);
    facts.put("reportedAt", now);
    facts.put("sentAt", now);
    return facts;
  }

  private Map<String, Object> shown(Incident incident, Locale language) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", incident.id());
    shown.put("severity", incident.severity().name());
    shown.put("system", words.system(incident.systemId()));
    shown.put("department", words.department(incident.department(), language));
    shown.put("seen", incident.seen());
    shown.put("detectedAt", words.time(incident.detectedAt()));
    shown.put("reportedBy", words.person(incident.reportedBy()));
    shown.put("restoredAt", words.time(incident.restoredAt().orElse(null)));
    shown.put(
        "measure",
        incident
            .measure()
            .map(measure -> messages.getMessage("measure." + measure, null, language))
            .orElse(""));
    shown.put("measureTaken", incident.measureTaken());
    shown.put("cause", incident.cause().orElse(""));
    return shown;
  }

  private String now() {
    return words.pickerValue(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }
}
