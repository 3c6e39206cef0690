package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.language.Sentence;

/** What a decision about a late or short item owes the offer that it answers (E15). */
final class LadderPolicy {

  private LadderPolicy() {}

  /** What is wrong; empty if nothing is. */
  static List<Sentence> faults(LadderDecision decision, LadderOffer offer) {
    List<Sentence> faults = new ArrayList<>();
    if (decision.hasNegative()) {
      faults.add(Sentence.of("Give quantities of 0 or more."));
    }
    if (decision.sum().compareTo(offer.open()) != 0) {
      faults.add(
          Sentence.of(
              "What you give and what you refuse is %s in all: it must add up to the %s that are"
                  + " open.",
              plain(decision.sum()), plain(offer.open())));
    }
    atMost(
        decision.reserve(),
        offer.reserve(),
        "The reserve pool has %s left for this time: give at most that.",
        faults);
    atMost(
        decision.reallocated(),
        offer.reallocation(),
        "Others can give up %s for this time: reallocate at most that.",
        faults);
    if (offer.pooled() && decision.procured().signum() > 0) {
      faults.add(
          Sentence.of(
              "A pool of this kind is kept: enlarge it with what you procure, and it is given by"
                  + " itself."));
    }
    if (decision.cloud().signum() > 0 && decision.cloudCost() == null) {
      faults.add(Sentence.of("Give the cost of the elastic cloud."));
    }
    return faults;
  }

  private static void atMost(
      BigDecimal given, BigDecimal offered, String sentence, List<Sentence> faults) {
    if (given.compareTo(offered) > 0) {
      faults.add(Sentence.of(sentence, plain(offered)));
    }
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
