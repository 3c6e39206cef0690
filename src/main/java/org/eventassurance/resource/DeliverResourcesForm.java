package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Base services says what it handed over of what it owes: all of it, or how much of each (E6). */
@Component
class DeliverResourcesForm implements FormFacts, SubmissionKeeper {

  private static final String ID = "deliver-resources";
  private static final String AS_GRANTED = "deliveredAsGranted";
  private static final String NOTE = "deliveryNote";

  private final FilingOfTask filings;
  private final FiledResources resources;
  private final ItemWords words;

  DeliverResourcesForm(FilingOfTask filings, FiledResources resources, ItemWords words) {
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

  /** What is owed, and for each item, by its number, all of it as the quantity delivered. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<ResourceItem> owed = owed(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("items", words.rows(owed, language));
    facts.put("itemCount", owed.size());
    facts.put(
        "problem",
        owed.stream()
            .flatMap(item -> item.confirmation().stream())
            .map(Confirmation::problem)
            .findFirst()
            .orElse(""));
    for (int number = 1; number <= owed.size(); number++) {
      ResourceItem item = owed.get(number - 1);
      facts.put("item" + number, words.row(item, language));
      facts.put(quantityKey(number), item.granted());
    }
    return facts;
  }

  @Override
  public void keep(Submission submission) {
    List<ResourceItem> owed = owed(submission.taskId());
    List<Long> ids = owed.stream().map(ResourceItem::id).toList();
    resources.deliver(ids, item -> delivery(submission, item, ids.indexOf(item.id()) + 1));
  }

  private Delivery delivery(Submission submission, ResourceItem item, int number) {
    BigDecimal quantity =
        submission.is(AS_GRANTED, "yes") ? item.granted() : submission.amount(quantityKey(number));
    return new Delivery(
        quantity, submission.textOrNull(NOTE), submission.personId(), resources.now());
  }

  private List<ResourceItem> owed(String taskId) {
    return filings.items(taskId, ResourceItem::isOwed);
  }

  private static String quantityKey(int number) {
    return "item" + number + "Delivered";
  }

  @Bean
  static FormContract deliverResourcesContract() {
    Stream<String> quantities =
        IntStream.rangeClosed(1, FilingFields.MOST_ITEMS)
            .mapToObj(DeliverResourcesForm::quantityKey);
    return new FormContract(
        ID, Stream.concat(quantities, Stream.of(AS_GRANTED, NOTE)).collect(Collectors.toSet()));
  }
}
