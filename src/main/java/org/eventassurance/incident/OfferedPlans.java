package org.eventassurance.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanDrill;
import org.springframework.stereotype.Component;

/**
 * Which contingency plans can restore service: those for the affected system and for those that it
 * needs. What is seen fits the trigger of some: they come first, and among equals the one with the
 * shortest outage (E25, B8).
 */
@Component
class OfferedPlans {

  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]{4,}");

  /** One word in common is chance. */
  private static final int ENOUGH_IN_COMMON = 2;

  private final ContingencyPlans plans;
  private final ServiceCatalogue catalogue;

  OfferedPlans(ContingencyPlans plans, ServiceCatalogue catalogue) {
    this.plans = plans;
    this.catalogue = catalogue;
  }

  /**
   * A plan that may help.
   *
   * @param fits whether its trigger says what is seen
   * @param drilled whether its last drill passed
   */
  record Offer(ContingencyPlan plan, boolean fits, boolean drilled) {}

  /** The best one first. */
  List<Offer> of(Incident incident) {
    List<String> systems =
        catalogue.withDependencies(List.of(incident.systemId())).stream()
            .map(CataloguedSystem::id)
            .toList();
    List<ContingencyPlan> found = plans.ofSystems(systems);
    Map<Long, PlanDrill> drills = plans.lastDrills(found);
    return found.stream()
        .map(
            plan ->
                new Offer(
                    plan, fits(plan.callWhen(), incident.seen()), passed(drills.get(plan.id()))))
        .sorted(
            Comparator.comparing(Offer::fits)
                .reversed()
                .thenComparing(offer -> offer.plan().minutes())
                .thenComparing(offer -> offer.plan().name()))
        .toList();
  }

  private static boolean passed(PlanDrill drill) {
    return drill != null && drill.outcome() == PlanDrill.Outcome.PASSED;
  }

  /** Whether two texts have words in common; of Chinese, which has no blanks, pairs of signs. */
  static boolean fits(String trigger, String seen) {
    Set<String> common = new HashSet<>(words(trigger));
    common.retainAll(words(seen));
    return common.size() >= ENOUGH_IN_COMMON;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.addAll(parts(word)));
    return words;
  }

  private static List<String> parts(String word) {
    if (!Character.isIdeographic(word.codePointAt(0))) {
      return List.of(word);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
