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
    Map<Integer, ResourceItem> owed = owed(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("items", words.rows(List.copyOf(owed.values()), language));
    facts.put("itemCount", owed.size());
    facts.put("problem", problems(owed, language));
    owed.forEach(
        (number, item) -> {
          facts.put("item" + number, words.row(item, language));
          facts.put(quantityKey(number), item.granted());
        });
    return facts;
  }

  /** What the department found wrong with an earlier delivery; empty if there was none. */
  private String problems(Map<Integer, ResourceItem> owed, Locale language) {
    return owed.values().stream()
        .flatMap(
            item ->
                item.confirmation().stream()
                    .map(said -> words.label(item, language) + " – " + said.problem()))
        .collect(Collectors.joining("\n\n"));
  }

  @Override
  public void keep(Submission submission) {
    Map<Long, Integer> numbers = FilingOfTask.numbers(owed(submission.taskId()));
    resources.deliver(
        List.copyOf(numbers.keySet()), item -> delivery(submission, item, numbers.get(item.id())));
  }

  private Delivery delivery(Submission submission, ResourceItem item, int number) {
    BigDecimal quantity =
        submission.is(AS_GRANTED, "yes") ? item.granted() : submission.amount(quantityKey(number));
    return new Delivery(
        quantity, submission.textOrNull(NOTE), submission.personId(), resources.now());
  }

  private Map<Integer, ResourceItem> owed(String taskId) {
    return filings.numbered(taskId, ResourceFilingProcess.DELIVERY, ResourceItem::isOwed);
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
