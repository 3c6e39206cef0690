package org.eventassurance.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.springframework.stereotype.Component;

/**
 * Tells which system of the service catalogue an alert is about: the one that its label {@code
 * system} names, else the one whose selector fits its labels.
 */
@Component
public class AlertedSystems {

  private final ServiceCatalogue catalogue;

  /** What selectors mean, by their text. */
  private final Cache<String, List<LabelMatcher>> selectors =
      Caffeine.newBuilder().maximumSize(10_000).build();

  AlertedSystems(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether an alert with these labels is one of our own, to try whether alerts arrive (E18). */
  public boolean isTest(Map<String, String> labels) {
    return labels.containsKey(TestAlertCheck.LABEL);
  }

  /**
   * The system that an alert with these labels is about. Of several whose selectors fit, the one
   * with the narrowest selector, then one of the core tier, then the first of the catalogue.
   */
  public Optional<CataloguedSystem> of(Map<String, String> labels) {
    return catalogue.system(labels.getOrDefault(RuleBook.SYSTEM, "")).or(() -> bySelector(labels));
  }

  private Optional<CataloguedSystem> bySelector(Map<String, String> labels) {
    return catalogue.systems().stream()
        .filter(system -> fits(matchers(system), labels))
        .min(
            Comparator.comparing((CataloguedSystem system) -> -matchers(system).size())
                .thenComparing(system -> !system.core()));
  }

  private List<LabelMatcher> matchers(CataloguedSystem system) {
    return system
        .targets()
        .monitoring()
        .map(Monitoring::selector)
        .map(selector -> selectors.get(selector, PromQl::matchers))
        .orElseGet(List::of);
  }

  /** A selector that fits what has no labels at all says nothing of a system. */
  private static boolean fits(List<LabelMatcher> matchers, Map<String, String> labels) {
    return matchers.stream()
            .allMatch(matcher -> matcher.accepts(labels.getOrDefault(matcher.label(), "")))
        && !matchers.stream().allMatch(matcher -> matcher.accepts(""));
  }
}
