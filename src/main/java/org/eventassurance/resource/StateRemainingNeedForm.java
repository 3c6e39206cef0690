package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A department says of each item what it still needs after the event (E27). */
@Component
class StateRemainingNeedForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "state-remaining-need";
  private static final String STILL_NEEDED = "StillNeeded";
  private static final String UNTIL = "NeededUntil";
  private static final String BECAUSE = "NeededBecause";

  private final TaskService tasks;
  private final FiledResources resources;
  private final ReclaimPolicy policy;
  private final ItemWords words;

  StateRemainingNeedForm(
      TaskService tasks, FiledResources resources, ReclaimPolicy policy, ItemWords words) {
    this.tasks = tasks;
    this.resources = resources;
    this.policy = policy;
    this.words = words;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ID);
  }

  /** What the department holds; of nothing it is assumed that it is still needed. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), ReclaimProcess.DEPARTMENT.name());
    return asked(businessKey, department)
        .facts((item, key) -> Map.of(key, words.row(item, language), key + STILL_NEEDED, 0));
  }

  /** Nothing goes into the process: the items know. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    ItemGroups asked = asked(submission.businessKey(), submission.department());
    List<FieldError> errors = new ArrayList<>();
    asked.items().stream()
        .filter(item -> isNeeded(submission, asked.key(item)))
        .forEach(item -> check(submission, item, asked.key(item), errors));
    Problem.refuseAny(errors);
    return Map.of();
  }

  private void check(
      Submission submission, ResourceItem item, String key, List<FieldError> errors) {
    policy
        .faultOfQuantity(item, submission.amount(key + STILL_NEEDED))
        .ifPresent(fault -> errors.add(new FieldError(key + STILL_NEEDED, fault)));
    policy
        .faultOfDay(ReclaimFields.day(submission, key + UNTIL))
        .ifPresent(fault -> errors.add(new FieldError(key + UNTIL, fault)));
  }

  @Override
  public void keep(Submission submission) {
    ItemGroups asked = asked(submission.businessKey(), submission.department());
    asked
        .items()
        .forEach(
            item -> {
              RemainingNeed need = need(submission, asked.key(item));
              resources.need(List.of(item.id()), same -> need);
            });
  }

  private RemainingNeed need(Submission submission, String key) {
    boolean needed = isNeeded(submission, key);
    return new RemainingNeed(
        needed ? submission.amount(key + STILL_NEEDED) : BigDecimal.ZERO,
        needed ? ReclaimFields.day(submission, key + UNTIL) : null,
        needed ? submission.textOrNull(key + BECAUSE) : null,
        submission.personId(),
        resources.now());
  }

  private static boolean isNeeded(Submission submission, String key) {
    BigDecimal quantity = submission.amount(key + STILL_NEEDED);
    return quantity != null && quantity.signum() > 0;
  }

  private ItemGroups asked(String eventCode, String department) {
    return ItemGroups.first(resources.unstated(eventCode, department));
  }

  @Bean
  static FormContract stateRemainingNeedContract() {
    return new FormContract(ID, ItemGroups.keys(List.of(STILL_NEEDED, UNTIL, BECAUSE)));
  }
}
