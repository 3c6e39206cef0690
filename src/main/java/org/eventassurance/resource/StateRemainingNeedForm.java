package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A department says what it still needs after the event; the rest is given back (E27). */
@Component
class StateRemainingNeedForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "state-remaining-need";
  private static final String NEED = "remainingNeed";
  private static final String KEPT = "keptItems";
  private static final String UNTIL = "remainingUntil";
  private static final String REASON = "remainingReason";
  private static final int MOST_YEARS = 1;

  private final TaskService tasks;
  private final FiledResources resources;
  private final ItemWords words;
  private final Clock clock;

  StateRemainingNeedForm(
      TaskService tasks, FiledResources resources, ItemWords words, Clock clock) {
    this.tasks = tasks;
    this.resources = resources;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department =
        (String) tasks.getVariable(task.getId(), ResourceFilingProcess.DEPARTMENT.name());
    List<ResourceItem> held = held(businessKey, department);
    return Map.of(
        "items", words.rows(held, language), "itemOptions", words.options(held, language));
  }

  /** Nothing goes into the process: the items know. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    String until = submission.textOrNull(UNTIL);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (until != null && LocalDate.parse(until).isBefore(today)) {
      throw Problem.invalid(UNTIL, "Give today or a later day: until then it is kept.");
    }
    if (until != null && LocalDate.parse(until).isAfter(today.plusYears(MOST_YEARS))) {
      throw Problem.invalid(UNTIL, "Give a day within a year: what is needed for good is bought.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    List<String> kept = submission.texts(KEPT);
    resources.need(
        held(submission.businessKey(), submission.department()).stream()
            .map(ResourceItem::id)
            .toList(),
        item -> need(submission, item, kept.contains(item.id().toString())));
  }

  private RemainingNeed need(Submission submission, ResourceItem item, boolean chosen) {
    return submission.is(NEED, "ALL") || (submission.is(NEED, "SOME") && chosen)
        ? new RemainingNeed(
            item.granted(),
            LocalDate.parse(submission.text(UNTIL)),
            submission.textOrNull(REASON),
            submission.personId(),
            resources.now())
        : new RemainingNeed(BigDecimal.ZERO, null, null, submission.personId(), resources.now());
  }

  private List<ResourceItem> held(String eventCode, String department) {
    return resources.held(eventCode).stream()
        .filter(item -> item.department().equals(department))
        .toList();
  }

  @Bean
  static FormContract stateRemainingNeedContract() {
    return new FormContract(ID, Set.of(NEED, KEPT, UNTIL, REASON));
  }
}
