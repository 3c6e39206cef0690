package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** SRE gives back what was kept beyond its event, or keeps it longer with a reason (E27). */
@Component
class ReleaseKeptResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "release-kept-resources";

  /** What the keys of the fields begin with. */
  private static final String KEY = "kept";

  private final TaskService tasks;
  private final FiledResources resources;
  private final ReclaimFields fields;
  private final ReclaimWords words;

  ReleaseKeptResourcesForm(
      TaskService tasks, FiledResources resources, ReclaimFields fields, ReclaimWords words) {
    this.tasks = tasks;
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
    Map<String, Object> facts = new HashMap<>();
    Optional<ResourceItem> kept = kept(task.getId());
    facts.put("stillKept", kept.isPresent());
    kept.ifPresent(
        item -> {
          facts.put("item", words.row(item, language));
          facts.putAll(fields.prefilled(item, KEY));
        });
    return facts;
  }

  /** Nothing goes into the process: the item knows. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    List<FieldError> errors = new ArrayList<>();
    kept(submission.taskId()).ifPresent(item -> fields.check(submission, item, KEY, errors));
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    kept(submission.taskId()).ifPresent(item -> keep(item, fields.read(submission, KEY)));
  }

  private void keep(ResourceItem item, Reclaim reclaim) {
    try {
      resources.reclaim(Map.of(item.id(), reclaim));
    } catch (Problem problem) {
      throw ItemGroups.blaming(blamed -> KEY + ReclaimFields.QUANTITY, problem);
    }
  }

  private Optional<ResourceItem> kept(String taskId) {
    return resources
        .item((Long) tasks.getVariable(taskId, ReclaimProcess.ITEM.name()))
        .filter(item -> item.status() == ItemStatus.KEPT);
  }

  @Bean
  static FormContract releaseKeptResourcesContract() {
    return new FormContract(
        ID, ReclaimFields.SUFFIXES.stream().map(KEY::concat).collect(Collectors.toSet()));
  }
}
