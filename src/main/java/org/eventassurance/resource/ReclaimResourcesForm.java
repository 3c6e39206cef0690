package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** SRE says of each item whether it is released, scaled in or kept until a day (E27). */
@Component
class ReclaimResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "reclaim-resources";

  private final FiledResources resources;
  private final ReclaimFields fields;
  private final ReclaimWords words;

  ReclaimResourcesForm(FiledResources resources, ReclaimFields fields, ReclaimWords words) {
    this.resources = resources;
    this.fields = fields;
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
    return asked(businessKey)
        .facts(
            (item, key) -> {
              Map<String, Object> facts = new HashMap<>(fields.prefilled(item, key));
              facts.put(key, words.row(item, language));
              return facts;
            });
  }

  /** Nothing goes into the process: the items know. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    ItemGroups asked = asked(submission.businessKey());
    List<FieldError> errors = new ArrayList<>();
    asked.items().forEach(item -> fields.check(submission, item, asked.key(item), errors));
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    ItemGroups asked = asked(submission.businessKey());
    Map<Long, Reclaim> reclaims = new LinkedHashMap<>();
    asked
        .items()
        .forEach(item -> reclaims.put(item.id(), fields.read(submission, asked.key(item))));
    try {
      resources.reclaim(reclaims);
    } catch (Problem problem) {
      throw asked.blaming(ReclaimFields.QUANTITY, problem);
    }
  }

  private ItemGroups asked(String eventCode) {
    return ItemGroups.first(resources.held(eventCode));
  }

  @Bean
  static FormContract reclaimResourcesContract() {
    return new FormContract(ID, ItemGroups.keys(ReclaimFields.SUFFIXES));
  }
}
