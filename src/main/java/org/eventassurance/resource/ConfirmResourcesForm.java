package org.eventassurance.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The department confirms what it was given, or names what is missing or doesn't work (E6). */
@Component
class ConfirmResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "confirm-resources";
  private static final String ALL_THERE = "allThere";
  private static final String MISSING = "missingItems";
  private static final String PROBLEM = "confirmationProblem";

  private final FilingOfTask filings;
  private final FiledResources resources;
  private final ItemWords words;

  ConfirmResourcesForm(FilingOfTask filings, FiledResources resources, ItemWords words) {
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

  /** What was handed over since the department was last asked. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<ResourceItem> delivered = filings.items(task.getId(), ResourceItem::isOwed);
    return Map.of(
        "items", words.rows(delivered, language),
        "itemOptions", words.options(delivered, language),
        "deliveryNote", note(delivered));
  }

  private static String note(List<ResourceItem> delivered) {
    return delivered.stream()
        .flatMap(item -> item.delivery().stream())
        .map(Delivery::note)
        .filter(note -> note != null)
        .findFirst()
        .orElse("");
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    return Map.of(ResourceFilingProcess.CONFIRMED.name(), submission.is(ALL_THERE, "yes"));
  }

  @Override
  public void keep(Submission submission) {
    List<String> missing = submission.texts(MISSING);
    resources.confirm(
        filings.items(submission.taskId(), ResourceItem::isOwed).stream()
            .map(ResourceItem::id)
            .toList(),
        item -> {
          boolean works = !missing.contains(item.id().toString());
          String problem = works ? null : submission.textOrNull(PROBLEM);
          return new Confirmation(works, problem, submission.personId(), resources.now());
        });
  }

  @Bean
  static FormContract confirmResourcesContract() {
    return new FormContract(ID, Set.of(ALL_THERE, MISSING, PROBLEM));
  }
}
