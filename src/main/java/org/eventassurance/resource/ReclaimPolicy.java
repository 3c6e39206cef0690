package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;

/** How much of an item may go on being used after its event, and for how long (E27). */
@Component
class ReclaimPolicy {

  private static final int MOST_YEARS = 1;

  private final MajorEvents events;
  private final LeadTimeTable leadTimes;
  private final Clock clock;

  ReclaimPolicy(MajorEvents events, LeadTimeTable leadTimes, Clock clock) {
    this.events = events;
    this.leadTimes = leadTimes;
    this.clock = clock;
  }

  /** What is wrong with a quantity above 0 that is to stay; empty if nothing is. */
  Optional<Sentence> faultOfQuantity(ResourceItem item, BigDecimal quantity) {
    BigDecimal there = stillThere(item);
    if (quantity != null && quantity.compareTo(there) > 0) {
      return Optional.of(
          Sentence.of(
              "There are %s of it: give that or less.",
              there.stripTrailingZeros().toPlainString()));
    }
    return leadTimes
        .rule(item.kind(), events.get(item.eventCode()).kind())
        .flatMap(rule -> ItemCheck.faultOfQuantity(quantity, rule))
        .map(Sentence::of);
  }

  /** What was handed over, or, of what was kept, what is left of that. */
  private static BigDecimal stillThere(ResourceItem item) {
    return item.reclaim()
        .map(Reclaim::quantity)
        .or(() -> item.delivery().map(Delivery::quantity))
        .orElse(BigDecimal.ZERO);
  }

  /** What is wrong with the last day of its use; empty if nothing is. */
  Optional<Sentence> faultOfDay(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (day == null || day.isBefore(today)) {
      return Optional.of(Sentence.of("Give today or a later day: until then it is kept."));
    }
    return day.isAfter(today.plusYears(MOST_YEARS))
        ? Optional.of(Sentence.of("Give a day within a year: what is needed for good is bought."))
        : Optional.empty();
  }
}
