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
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Base services decides where late items come from, or refuses them (E15). */
@Component
class DecideLateItemsForm implements FormFacts, SubmissionKeeper {

  private static final String ID = "decide-late-items";

  private final FilingOfTask filings;
  private final FiledResources resources;
  private final ItemWords itemWords;
  private final EventWords words;

  DecideLateItemsForm(
      FilingOfTask filings, FiledResources resources, ItemWords itemWords, EventWords words) {
    this.filings = filings;
    this.resources = resources;
    this.itemWords = itemWords;
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

  /** Each late item with why it is late, by its number. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<ResourceItem> late = late(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("lateItemCount", late.size());
    facts.put("filedAt", words.time(filings.filing(task.getId()).filedAt()));
    for (int number = 1; number <= late.size(); number++) {
      facts.put(prefix(number), itemWords.row(late.get(number - 1), language));
    }
    return facts;
  }

  @Override
  public void keep(Submission submission) {
    List<ResourceItem> late = late(submission.taskId());
    Map<Long, LadderDecision> decisions = new HashMap<>();
    for (int number = 1; number <= late.size(); number++) {
      decisions.put(late.get(number - 1).id(), decision(submission, prefix(number)));
    }
    resources.decide(filings.id(submission.taskId()), decisions);
  }

  private static LadderDecision decision(Submission submission, String prefix) {
    return new LadderDecision(
        quantity(submission, prefix + "Reserve"),
        quantity(submission, prefix + "Reallocated"),
        quantity(submission, prefix + "Procured"),
        quantity(submission, prefix + "Cloud"),
        submission.amount(prefix + "Cost"),
        quantity(submission, prefix + "Refused"),
        submission.textOrNull(prefix + "Reason"),
        submission.personId());
  }

  private static BigDecimal quantity(Submission submission, String key) {
    BigDecimal quantity = submission.amount(key);
    return quantity == null ? BigDecimal.ZERO : quantity;
  }

  private List<ResourceItem> late(String taskId) {
    return filings.items(taskId, ResourceItem::isShort);
  }

  private static String prefix(int number) {
    return "lateItem" + number;
  }

  @Bean
  static FormContract decideLateItemsContract() {
    return new FormContract(
        ID,
        IntStream.rangeClosed(1, FilingFields.MOST_ITEMS)
            .mapToObj(DecideLateItemsForm::prefix)
            .flatMap(
                prefix ->
                    Stream.of(
                            "Reserve",
                            "Reallocated",
                            "Procured",
                            "Cloud",
                            "Cost",
                            "Refused",
                            "Reason")
                        .map(prefix::concat))
            .collect(Collectors.toSet()));
  }
}
