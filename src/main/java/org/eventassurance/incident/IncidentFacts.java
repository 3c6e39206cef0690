package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows the incident in the forms of its tasks, and fills in what is known. */
@Component
class IncidentFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          RestoreServiceForm.FORM,
          CarryOutPlanForm.FORM,
          NotifyDepartmentsForm.FORM,
          FindRootCauseForm.FORM,
          ReviewRootCauseForm.FORM,
          AuthorityForms.FIRST,
          AuthorityForms.PROGRESS,
          AuthorityForms.SUMMARY);

  private final IncidentTasks tasks;
  private final Incidents incidents;
  private final IncidentTelling telling;
  private final IncidentClock times;
  private final PlanFacts plans;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  IncidentFacts(
      IncidentTasks tasks,
      Incidents incidents,
      IncidentTelling telling,
      IncidentClock times,
      PlanFacts plans,
      EventWords words,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.telling = telling;
    this.times = times;
    this.plans = plans;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Incident incident = tasks.incident(task.getId());
    Words said = dictionary.in(language);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("incident", shown(incident, language, said));
    facts.put("incidentLog", log(incident, said));
    facts.put("actions", actions(incident));
    facts.put(RestoreServiceForm.SEVERITY, incident.severity().name());
    facts.put("otherIncidents", others(incident));
    facts.putAll(notice(incident));
    facts.putAll(plans.of(incident, language));
    times
        .firstReportDue(incident)
        .ifPresent(due -> facts.put("authority", times.reporting(incident).authority()));
    String now = words.pickerValue(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    facts.put(RestoreServiceForm.RESTORED_AT, now);
    facts.put("reportedAt", now);
    facts.put("sentAt", now);
    return facts;
  }

  private Map<String, Object> notice(Incident incident) {
    IncidentNotice draft = telling.draft(incident);
    return Map.of(
        NotifyDepartmentsForm.TEXT, draft.text(),
        NotifyDepartmentsForm.RECIPIENTS, draft.recipients());
  }

  private Map<String, Object> shown(Incident incident, Locale language, Words said) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", incident.id());
    shown.put("severity", incident.severity().name());
    shown.put("system", words.system(incident.systemId()));
    shown.put("department", words.department(incident.department(), language));
    shown.put("seen", incident.seen());
    shown.put("detectedAt", words.time(incident.detectedAt()));
    shown.put("reportedBy", words.person(incident.reportedBy()));
    shown.put("noticeDueAt", words.time(times.noticeDue(incident)));
    shown.put("restoredAt", words.time(incident.restoredAt().orElse(null)));
    shown.put("outageMinutes", incident.outage(clock.instant()).toMinutes());
    shown.put("measure", incident.measure().map(it -> measure(it, language)).orElse(""));
    shown.put("measureTaken", incident.measureTaken());
    shown.put("cause", incident.cause().orElse(""));
    shown.put("causeMissing", incident.causeMissing().orElse(""));
    shown.put("noActionReason", incident.noActionReason().orElse(""));
    shown.put("reportingReason", said.say(times.reporting(incident).reason()));
    shown.put("reportDueAt", words.time(times.firstReportDue(incident).orElse(null)));
    shown.put("authority", incident.authority().orElse(""));
    shown.put("authorityToldAt", words.time(incident.authorityToldAt().orElse(null)));
    return shown;
  }

  private String measure(Measure measure, Locale language) {
    return MeasureWords.of(measure, messages).in(language);
  }

  private List<Map<String, Object>> log(Incident incident, Words said) {
    return incidents.log(incident.id()).stream()
        .map(note -> row(note.notedAt(), said.say(note.what()), note.who()))
        .toList();
  }

  private Map<String, Object> row(Instant at, String what, String who) {
    return Map.of("at", words.time(at), "what", what, "who", words.person(who));
  }

  private List<Map<String, Object>> actions(Incident incident) {
    return incident.actions().stream()
        .map(
            action ->
                Map.<String, Object>of(
                    "title", action.title(),
                    "owner", words.person(action.owner()),
                    "dueOn", action.dueOn().toString()))
        .toList();
  }

  /** Incidents of the event that this one may be the same as. */
  private List<Map<String, Object>> others(Incident incident) {
    return incidents.of(incident.eventCode()).stream()
        .filter(other -> !other.id().equals(incident.id()) && other.dismissal().isEmpty())
        .map(
            other ->
                Map.<String, Object>of("value", String.valueOf(other.id()), "label", label(other)))
        .toList();
  }

  private String label(Incident other) {
    return "%s · %s · %s: %s"
        .formatted(other.id(), other.severity(), words.system(other.systemId()), other.seen());
  }
}
