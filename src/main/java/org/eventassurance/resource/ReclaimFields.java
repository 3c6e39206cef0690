package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.Submission;
import org.eventassurance.resource.Reclaim.Way;
import org.springframework.stereotype.Component;

/** The fields in which SRE says what becomes of one item (E27). */
@Component
class ReclaimFields {

  static final String QUANTITY = "Quantity";
  private static final String WAY = "Way";
  private static final String UNTIL = "Until";
  private static final String REASON = "Reason";

  /** What the fields' keys end with. */
  static final List<String> SUFFIXES = List.of(WAY, QUANTITY, UNTIL, REASON);

  private final ReclaimPolicy policy;
  private final FiledResources resources;

  ReclaimFields(ReclaimPolicy policy, FiledResources resources) {
    this.policy = policy;
    this.resources = resources;
  }

  /** What the fields come with: what the department has stated, else that all is released. */
  Map<String, Object> prefilled(ResourceItem item, String key) {
    Map<String, Object> fields = new HashMap<>();
    fields.put(key + WAY, Way.RELEASED.name());
    item.need()
        .filter(need -> !need.isNothing() && item.reclaim().isEmpty())
        .ifPresent(
            need -> {
              fields.put(key + WAY, Way.KEPT.name());
              fields.put(key + QUANTITY, need.quantity());
              fields.put(key + UNTIL, need.until().toString());
              fields.put(key + REASON, need.reason());
            });
    return fields;
  }

  /** Adds what is wrong with the fields of an item. */
  void check(Submission submission, ResourceItem item, String key, List<FieldError> errors) {
    Reclaim reclaim = read(submission, key);
    if (reclaim.way() == Way.RELEASED) {
      return;
    }
    policy
        .faultOfQuantity(item, reclaim.quantity())
        .ifPresent(fault -> errors.add(new FieldError(key + QUANTITY, fault)));
    if (reclaim.way() == Way.KEPT) {
      policy
          .faultOfDay(reclaim.until())
          .ifPresent(fault -> errors.add(new FieldError(key + UNTIL, fault)));
    }
  }

  /** What is to become of the item whose fields' keys begin like that. */
  Reclaim read(Submission submission, String key) {
    Way way = Way.valueOf(submission.text(key + WAY));
    return new Reclaim(
        way,
        way == Way.RELEASED ? BigDecimal.ZERO : submission.amount(key + QUANTITY),
        way == Way.KEPT ? day(submission, key + UNTIL) : null,
        way == Way.KEPT ? submission.textOrNull(key + REASON) : null,
        submission.personId(),
        resources.now());
  }

  static LocalDate day(Submission submission, String key) {
    String day = submission.textOrNull(key);
    return day == null ? null : LocalDate.parse(day);
  }
}
