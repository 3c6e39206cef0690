package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.resource.Reclaim.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** SRE gives back everything that no department has said it still needs (E27). */
@Component
class ReclaimResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "reclaim-resources";
  private static final String TAKEN_OFFLINE = "takenOffline";
  private static final String SCALED_IN = "scaledIn";

  private final FiledResources resources;
  private final ItemWords words;

  ReclaimResourcesForm(FiledResources resources, ItemWords words) {
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
    List<ResourceItem> kept =
        resources.held(businessKey).stream().filter(ReclaimResourcesForm::isNeeded).toList();
    List<ResourceItem> unneeded = unneeded(businessKey);
    return Map.of(
        "items", words.rows(unneeded, language),
        "itemOptions", words.options(unneeded, language),
        "itemCount", unneeded.size(),
        "keptItems", words.rows(kept, language),
        "keptCount", kept.size());
  }

  /** Nothing goes into the process: the items know. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    List<String> offline = submission.texts(TAKEN_OFFLINE);
    if (submission.texts(SCALED_IN).stream().anyMatch(offline::contains)) {
      throw Problem.invalid(
          SCALED_IN, "An item is ticked in both lists: tick it in one of them only.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    Map<Long, Reclaim> reclaims = new HashMap<>();
    unneeded(submission.businessKey())
        .forEach(
            item ->
                reclaims.put(
                    item.id(),
                    new Reclaim(
                        Way.RELEASED,
                        BigDecimal.ZERO,
                        null,
                        null,
                        submission.personId(),
                        resources.now())));
    resources.reclaim(reclaims);
  }

  private static boolean isNeeded(ResourceItem item) {
    return item.need().filter(need -> !need.isNothing()).isPresent();
  }

  private List<ResourceItem> unneeded(String eventCode) {
    return resources.held(eventCode).stream().filter(item -> !isNeeded(item)).toList();
  }

  @Bean
  static FormContract reclaimResourcesContract() {
    return new FormContract(ID, Set.of(TAKEN_OFFLINE, SCALED_IN));
  }
}
