package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** Whether what somebody wants to file is possible, by whatever way it came (E10). */
@Component
class ItemCheck {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final int LONGEST_PURPOSE = 500;

  private final LeadTimeTable leadTimes;
  private final FilingPolicy policy;
  private final ServiceCatalogue catalogue;

  ItemCheck(LeadTimeTable leadTimes, FilingPolicy policy, ServiceCatalogue catalogue) {
    this.leadTimes = leadTimes;
    this.policy = policy;
    this.catalogue = catalogue;
  }

  /**
   * The item, where it is possible. Without times it is used from the event's beginning until its
   * end; without a unit it is counted as its kind is.
   *
   * @param field tells what the caller calls a field of the item
   * @param errors takes what is impossible
   */
  Optional<NewItem> check(
      ItemDraft draft, MajorEvent event, UnaryOperator<String> field, List<FieldError> errors) {
    int before = errors.size();
    EventWindow window = event.window();
    Instant from = draft.neededFrom() == null ? policy.usualFrom(window) : draft.neededFrom();
    Instant until = draft.neededUntil() == null ? window.endsAt() : draft.neededUntil();
    Optional<LeadTimeRule> rule = leadTimes.rule(draft.kind(), event.kind());
    if (rule.isEmpty()) {
      errors.add(
          new FieldError(
              field.apply("kind"),
              "This kind of event takes no such resource: choose one of %s.",
              leadTimes.ids()));
    }
    rule.ifPresent(known -> checkQuantity(draft, known, field, errors));
    if (draft.system() == null || catalogue.system(draft.system()).isEmpty()) {
      errors.add(new FieldError(field.apply("system"), "Name a system of the service catalogue."));
    }
    checkPurpose(draft.purpose(), field, errors);
    policy
        .faultOfFrom(from, window)
        .ifPresent(fault -> errors.add(new FieldError(field.apply("neededFrom"), fault)));
    policy
        .faultOfUntil(from, until, window)
        .ifPresent(fault -> errors.add(new FieldError(field.apply("neededUntil"), fault)));
    return rule.filter(known -> errors.size() == before)
        .map(
            known ->
                new NewItem(
                    draft.kind(),
                    draft.quantity(),
                    known.unit(),
                    draft.system(),
                    from,
                    until,
                    draft.purpose(),
                    null));
  }

  private static void checkQuantity(
      ItemDraft draft, LeadTimeRule rule, UnaryOperator<String> field, List<FieldError> errors) {
    faultOfQuantity(draft.quantity(), rule)
        .ifPresent(fault -> errors.add(new FieldError(field.apply("quantity"), fault)));
    if (draft.unit() != null && !draft.unit().equals(rule.unit())) {
      errors.add(
          new FieldError(
              field.apply("unit"),
              "This resource is counted in '%s': give that, or leave the unit out.",
              rule.unit()));
    }
  }

  /** What is wrong with a quantity; empty if nothing is. */
  static Optional<String> faultOfQuantity(BigDecimal quantity, LeadTimeRule rule) {
    if (quantity == null || quantity.signum() <= 0) {
      return Optional.of("Give a quantity above 0.");
    }
    if (quantity.compareTo(MOST) > 0) {
      return Optional.of("Give a quantity of at most 1,000,000.");
    }
    if (quantity.remainder(rule.step()).signum() != 0) {
      return Optional.of(
          rule.step().compareTo(BigDecimal.ONE) == 0
              ? "Give a whole number."
              : "Give at most two decimal places.");
    }
    return Optional.empty();
  }

  private static void checkPurpose(
      String purpose, UnaryOperator<String> field, List<FieldError> errors) {
    if (purpose == null || purpose.isBlank()) {
      errors.add(new FieldError(field.apply("purpose"), "Say what it is for."));
    } else if (purpose.length() > LONGEST_PURPOSE) {
      errors.add(
          new FieldError(field.apply("purpose"), "Use at most %s characters.", LONGEST_PURPOSE));
    }
  }
}
