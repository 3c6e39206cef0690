package org.eventassurance.resource;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The requester learns what is refused, and says how the plan goes on without it (E15). */
@Component
class AdaptPlanForm implements FormFacts, SubmissionKeeper {

  private static final String ID = "adapt-plan";
  private static final String PLAN_CHANGE = "planChange";

  private final FilingOfTask filings;
  private final FiledResources resources;
  private final ItemWords words;

  AdaptPlanForm(FilingOfTask filings, FiledResources resources, ItemWords words) {
    this.filings = filings;
    this.resources = resources;
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

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(
        "refusedItems", words.rows(filings.items(task.getId(), ResourceItem::isRefused), language));
  }

  @Override
  public void keep(Submission submission) {
    resources.adaptPlan(
        filings.id(submission.taskId()), submission.textOrNull(PLAN_CHANGE), submission.personId());
  }

  @Bean
  static FormContract adaptPlanContract() {
    return new FormContract(ID, Set.of(PLAN_CHANGE));
  }
}
