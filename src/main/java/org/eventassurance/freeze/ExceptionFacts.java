package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows the exception in the forms of its tasks, and fills in what was asked for. */
@Component
class ExceptionFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("approve-exception", "record-exception-use", "acknowledge-refusal");

  private final ExceptionTasks tasks;
  private final ExceptionTable table;
  private final Freezes freezes;
  private final MajorEvents events;
  private final EventWords words;
  private final Clock clock;

  ExceptionFacts(
      ExceptionTasks tasks,
      ExceptionTable table,
      Freezes freezes,
      MajorEvents events,
      EventWords words,
      Clock clock) {
    this.tasks = tasks;
    this.table = table;
    this.freezes = freezes;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    ChangeException exception = tasks.exception(task.getId());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("exception", shown(exception));
    freezes
        .of(businessKey)
        .ifPresent(
            freeze ->
                facts.put(
                    "freeze",
                    Map.of(
                        "from", words.time(freeze.from()), "until", words.time(freeze.until()))));
    facts.put("wasLetThrough", exception.letThroughAt().isPresent());
    facts.put("validFrom", field(exception.wantedFrom()));
    facts.put("validUntil", field(exception.wantedUntil()));
    facts.put("usedAt", field(exception.letThroughAt().orElseGet(clock::instant)));
    return facts;
  }

  private Map<String, Object> shown(ChangeException exception) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", exception.id());
    shown.put("class", table.name(exception.exceptionClass()));
    shown.put("system", words.system(exception.systemId()));
    shown.put(
        "events", exception.events().stream().map(this::event).collect(Collectors.joining(", ")));
    shown.put("changeReference", exception.changeReference());
    shown.put("description", exception.description());
    shown.put("evidence", exception.evidence());
    shown.put("evidenceNeeded", exception.evidenceNeeded());
    shown.put("rollbackPlan", exception.rollbackPlan());
    shown.put("requestedBy", words.person(exception.requestedBy()));
    shown.put("wantedFrom", words.time(exception.wantedFrom()));
    shown.put("wantedUntil", words.time(exception.wantedUntil()));
    shown.put("longestValidity", ExceptionPolicy.spoken(exception.longestValidity()));
    shown.put("ruleReason", exception.ruleReason());
    shown.put("decidedBy", exception.decidedBy().map(words::person).orElse(""));
    shown.put("decisionReason", exception.decisionReason());
    shown.put("validFrom", words.time(exception.validFrom().orElse(null)));
    shown.put("validUntil", words.time(exception.validUntil().orElse(null)));
    shown.put("letThroughAt", words.time(exception.letThroughAt().orElse(null)));
    return shown;
  }

  private String event(String code) {
    return events.find(code).map(event -> event.name() + " (" + code + ")").orElse(code);
  }

  private String field(Instant moment) {
    return words.pickerValue(moment.truncatedTo(ChronoUnit.MINUTES));
  }
}
