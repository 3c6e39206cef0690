package org.eventassurance.resource;

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

/**
 * The department confirms what it was given, or says for each item what is missing or doesn't work
 * (E6).
 */
@Component
class ConfirmResourcesForm implements FormFacts, SubmissionKeeper {

  private static final String ID = "confirm-resources";
  private static final String ALL_THERE = "allThere";

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

  /** What was handed over since the department was last asked, by its number. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<Integer, ResourceItem> delivered = delivered(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("items", words.rows(List.copyOf(delivered.values()), language));
    facts.put("deliveryNote", note(delivered));
    delivered.forEach((number, item) -> facts.put("item" + number, words.row(item, language)));
    return facts;
  }

  private static String note(Map<Integer, ResourceItem> delivered) {
    return delivered.values().stream()
        .flatMap(item -> item.delivery().stream())
        .map(Delivery::note)
        .filter(note -> note != null)
        .findFirst()
        .orElse("");
  }

  @Override
  public void keep(Submission submission) {
    Map<Long, Integer> numbers = FilingOfTask.numbers(delivered(submission.taskId()));
    resources.confirm(
        List.copyOf(numbers.keySet()), item -> confirmation(submission, numbers.get(item.id())));
  }

  private Confirmation confirmation(Submission submission, int number) {
    boolean works = submission.is(ALL_THERE, "yes") || submission.is(worksKey(number), "yes");
    String problem = works ? null : submission.textOrNull(problemKey(number));
    return new Confirmation(works, problem, submission.personId(), resources.now());
  }

  private Map<Integer, ResourceItem> delivered(String taskId) {
    return filings.numbered(taskId, ResourceFilingProcess.DELIVERY, ResourceItem::isToConfirm);
  }

  private static String worksKey(int number) {
    return "item" + number + "Works";
  }

  private static String problemKey(int number) {
    return "item" + number + "Problem";
  }

  @Bean
  static FormContract confirmResourcesContract() {
    Stream<String> keys =
        IntStream.rangeClosed(1, FilingFields.MOST_ITEMS)
            .boxed()
            .flatMap(number -> Stream.of(worksKey(number), problemKey(number)));
    return new FormContract(
        ID, Stream.concat(keys, Stream.of(ALL_THERE)).collect(Collectors.toSet()));
  }
}
