package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Base services decides where late and short items come from, or refuses them (E15). */
@Component
class DecideLateItemsForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "decide-late-items";

  private static final String RESERVE = "Reserve";
  private static final String REALLOCATED = "Reallocated";
  private static final String PROCURED = "Procured";
  private static final String CLOUD = "Cloud";
  private static final String COST = "Cost";
  private static final String REFUSED = "Refused";
  private static final String REASON = "Reason";

  private final FilingOfTask filings;
  private final FiledResources resources;
  private final ItemWords itemWords;
  private final EventWords words;
  private final MajorEvents events;

  DecideLateItemsForm(
      FilingOfTask filings,
      FiledResources resources,
      ItemWords itemWords,
      EventWords words,
      MajorEvents events) {
    this.filings = filings;
    this.resources = resources;
    this.itemWords = itemWords;
    this.words = words;
    this.events = events;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ID);
  }

  /**
   * Each item with why it is late or short, by its number; what each rung of the ladder could give,
   * filled in from the first rung to the last.
   */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<Integer, ResourceItem> late = late(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("lateItemCount", late.size());
    facts.put("filedAt", words.time(filings.filing(task.getId()).filedAt()));
    late.forEach((number, item) -> facts.putAll(facts(prefix(number), item, language)));
    return facts;
  }

  private Map<String, Object> facts(String prefix, ResourceItem item, Locale language) {
    LadderOffer offer = resources.offer(item);
    Map<String, Object> row = new HashMap<>(itemWords.row(item, language));
    row.put("inTime", item.isInTime());
    row.put("pooled", offer.pooled());
    row.put("reserveOffer", itemWords.amount(offer.reserve(), item, language));
    row.put("reallocationOffer", itemWords.amount(offer.reallocation(), item, language));
    row.put("donors", offer.donors().stream().map(taking -> donor(taking, language)).toList());
    BigDecimal reserve = offer.reserve().min(offer.open());
    BigDecimal reallocated = offer.reallocation().min(offer.open().subtract(reserve));
    BigDecimal rest = offer.open().subtract(reserve).subtract(reallocated);
    return Map.of(
        prefix,
        row,
        prefix + RESERVE,
        reserve,
        prefix + REALLOCATED,
        reallocated,
        prefix + PROCURED,
        offer.pooled() ? BigDecimal.ZERO : rest,
        prefix + CLOUD,
        BigDecimal.ZERO,
        prefix + REFUSED,
        offer.pooled() ? rest : BigDecimal.ZERO);
  }

  private Map<String, Object> donor(Reallocation.Taking taking, Locale language) {
    ResourceItem donor = taking.item();
    return Map.of(
        "item", itemWords.label(donor, donor.granted(), language),
        "event", events.get(donor.eventCode()).name(),
        "quantity", itemWords.amount(taking.quantity(), donor, language));
  }

  /** Passes what adds up, and asks of no rung more than it has. */
  @Override
  public Map<String, Object> accept(Submission submission) {
    List<FieldError> errors = new ArrayList<>();
    late(submission.taskId())
        .forEach(
            (number, item) ->
                LadderPolicy.faults(decision(submission, prefix(number)), resources.offer(item))
                    .forEach(fault -> errors.add(new FieldError(prefix(number) + REFUSED, fault))));
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    Map<Long, LadderDecision> decisions = new HashMap<>();
    late(submission.taskId())
        .forEach((number, item) -> decisions.put(item.id(), decision(submission, prefix(number))));
    resources.decide(filings.id(submission.taskId()), decisions);
  }

  private static LadderDecision decision(Submission submission, String prefix) {
    return new LadderDecision(
        quantity(submission, prefix + RESERVE),
        quantity(submission, prefix + REALLOCATED),
        quantity(submission, prefix + PROCURED),
        quantity(submission, prefix + CLOUD),
        submission.amount(prefix + COST),
        quantity(submission, prefix + REFUSED),
        submission.textOrNull(prefix + REASON),
        submission.personId());
  }

  private static BigDecimal quantity(Submission submission, String key) {
    BigDecimal quantity = submission.amount(key);
    return quantity == null ? BigDecimal.ZERO : quantity;
  }

  private Map<Integer, ResourceItem> late(String taskId) {
    return filings.numbered(taskId, ResourceFilingProcess.LATE_ITEMS, ResourceItem::isShort);
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
                    Stream.of(RESERVE, REALLOCATED, PROCURED, CLOUD, COST, REFUSED, REASON)
                        .map(prefix::concat))
            .collect(Collectors.toSet()));
  }
}
