package org.eventassurance.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Base services decides where late items come from, or refuses them (E15). */
@Component
class DecideLateItemsForm implements FormFacts, SubmissionRule, SubmissionKeeper {

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
  public Map<String, Object> accept(Submission submission) {
    Set<Outcome> outcomes =
        IntStream.rangeClosed(1, late(submission.taskId()).size())
            .mapToObj(number -> outcome(submission, number))
            .collect(Collectors.toSet());
    boolean guaranteed = !filings.items(submission.taskId(), ResourceItem::isOwed).isEmpty();
    boolean found = outcomes.stream().anyMatch(outcome -> outcome != Outcome.REFUSED);
    return Map.of(
        ResourceFilingProcess.GRANTED.name(),
        guaranteed || found,
        ResourceFilingProcess.REFUSED.name(),
        outcomes.contains(Outcome.REFUSED));
  }

  @Override
  public void keep(Submission submission) {
    List<ResourceItem> late = late(submission.taskId());
    resources.change(late, item -> item.decide(decision(submission, late.indexOf(item) + 1)));
  }

  private Decision decision(Submission submission, int number) {
    return new Decision(
        outcome(submission, number),
        submission.textOrNull(prefix(number) + "Reason"),
        submission.amount(prefix(number) + "Cost"),
        submission.personId(),
        resources.now());
  }

  private List<ResourceItem> late(String taskId) {
    return filings.items(taskId, ResourceItem::isUndecided);
  }

  private static Outcome outcome(Submission submission, int number) {
    return Outcome.valueOf(submission.text(prefix(number) + "Outcome"));
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
            .flatMap(prefix -> Stream.of("Outcome", "Reason", "Cost").map(prefix::concat))
            .collect(Collectors.toSet()));
  }
}
