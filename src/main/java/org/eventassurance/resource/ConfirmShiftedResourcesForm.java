package org.eventassurance.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** A department says whether the times fit to which its resources were moved (E12). */
@Component
class ConfirmShiftedResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "confirm-shifted-resources";
  private static final String ANSWER = "Answer";
  private static final String QUANTITY = "Quantity";
  private static final String FROM = "NeededFrom";
  private static final String UNTIL = "NeededUntil";

  private final TaskService tasks;
  private final ShiftedResources shifts;
  private final Amendments amendments;
  private final ItemWords items;
  private final EventWords words;
  private final Dictionary dictionary;

  ConfirmShiftedResourcesForm(
      TaskService tasks,
      ShiftedResources shifts,
      Amendments amendments,
      ItemWords items,
      EventWords words,
      Dictionary dictionary) {
    this.tasks = tasks;
    this.shifts = shifts;
    this.amendments = amendments;
    this.items = items;
    this.words = words;
    this.dictionary = dictionary;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ID);
  }

  /** The old and the new times of each item, and the new ones to be corrected. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), ReclaimProcess.DEPARTMENT.name());
    List<Shift> unanswered = shifts.unanswered(businessKey, department);
    Map<ResourceItem, Shift> moves =
        unanswered.stream().collect(Collectors.toMap(Shift::item, Function.identity()));
    return asked(unanswered).facts((item, key) -> facts(moves.get(item), key, language));
  }

  private Map<String, Object> facts(Shift shift, String key, Locale language) {
    ResourceItem item = shift.item();
    Map<String, Object> row = new HashMap<>(items.row(item, language));
    row.put("oldFrom", words.time(shift.before().from()));
    row.put("oldUntil", words.time(shift.before().until()));
    row.put("inTime", dictionary.in(language).say(judged(item)));
    return Map.of(
        key,
        row,
        key + ANSWER,
        Answer.ACCEPTED.name(),
        key + QUANTITY,
        item.quantity(),
        key + FROM,
        words.pickerValue(item.neededFrom()),
        key + UNTIL,
        words.pickerValue(item.neededUntil()));
  }

  private static Sentence judged(ResourceItem item) {
    return item.isInTime() ? Sentence.of("in time") : Sentence.of("late");
  }

  /** Nothing goes into the process: the items know. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    ItemGroups asked = asked(shifts.unanswered(submission.businessKey(), submission.department()));
    asked.items().forEach(item -> keep(submission, item, asked.key(item)));
  }

  private void keep(Submission submission, ResourceItem item, String key) {
    try {
      switch (Answer.valueOf(submission.text(key + ANSWER))) {
        case ACCEPTED -> {}
        case CORRECTED ->
            amendments.amend(item.id(), change(submission, key), submission.personId());
        case WITHDRAWN -> amendments.withdraw(item.id(), submission.personId());
      }
    } catch (Problem problem) {
      throw blaming(key, problem);
    }
    shifts.answered(item, submission.personId());
  }

  private static ItemChange change(Submission submission, String key) {
    return new ItemChange(
        submission.amount(key + QUANTITY),
        submission.moment(key + FROM),
        submission.moment(key + UNTIL));
  }

  private static Problem blaming(String key, Problem problem) {
    return problem.errors().isEmpty()
        ? Problem.invalid(List.of(new Problem.FieldError(key + ANSWER, problem.sentence())))
        : ItemGroups.blaming(field -> key + StringUtils.capitalize(field), problem);
  }

  private static ItemGroups asked(List<Shift> unanswered) {
    return ItemGroups.first(unanswered.stream().map(Shift::item).toList());
  }

  @Bean
  static FormContract confirmShiftedResourcesContract() {
    return new FormContract(ID, ItemGroups.keys(List.of(ANSWER, QUANTITY, FROM, UNTIL)));
  }

  /** What a department says of new times. */
  enum Answer {
    ACCEPTED,
    CORRECTED,
    /** It is not needed any more. */
    WITHDRAWN
  }
}
