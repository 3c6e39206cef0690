package org.eventassurance.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The series that one place of an expression reads.
 *
 * @param metric their name; empty where only matchers say it
 * @param matchers what their labels must be
 * @param keeps whether a label is still there in what the expression yields
 */
record SeriesSelector(String metric, List<LabelMatcher> matchers, Predicate<String> keeps) {

  private static final String NAME = "__name__";

  /** A histogram or summary is written as several series, each with an ending of its own. */
  private static final Set<String> ENDINGS = Set.of("", "_bucket", "_sum", "_count");

  /** Labels that say whose a series is: with one of them, others' series are left out. */
  private static final Set<String> WHOSE =
      Set.of("job", "instance", "service", "app", "application", "namespace", "system");

  /** Whether it reads the metric, or one of the series that a histogram of that name has. */
  boolean reads(String wanted) {
    return ENDINGS.stream().anyMatch(ending -> isNamed(wanted + ending));
  }

  /** Whether it reads series of this very name. */
  boolean isNamed(String name) {
    List<LabelMatcher> names = on(NAME);
    return metric.isEmpty()
        ? !names.isEmpty() && names.stream().allMatch(matcher -> matcher.accepts(name))
        : metric.equals(name);
  }

  /** Whether series may be among those that are read that have these labels, and others besides. */
  boolean accepts(Map<String, String> labels) {
    return matchers.stream()
        .filter(matcher -> labels.containsKey(matcher.label()))
        .allMatch(matcher -> matcher.accepts(labels.get(matcher.label())));
  }

  /** Whether all of the system's series of the metric are among those that are read. */
  boolean includes(List<LabelMatcher> system) {
    return system.stream().allMatch(this::includes)
        && matchers.stream()
            .filter(matcher -> WHOSE.contains(matcher.label()))
            .filter(LabelMatcher::isPositive)
            .allMatch(own -> system.stream().anyMatch(one -> one.label().equals(own.label())));
  }

  private boolean includes(LabelMatcher system) {
    List<LabelMatcher> own = on(system.label());
    if (!system.isPositive()) {
      return own.stream().allMatch(system::equals);
    }
    return own.stream().allMatch(one -> isWider(one, system))
        && (own.stream().anyMatch(one -> isNoWider(one, system)) || keeps.test(system.label()));
  }

  private static boolean isWider(LabelMatcher own, LabelMatcher system) {
    return own.equals(system)
        || system.values().filter(all -> all.stream().allMatch(own::accepts)).isPresent();
  }

  private static boolean isNoWider(LabelMatcher own, LabelMatcher system) {
    return own.equals(system) || own.operator() == LabelMatcher.Operator.EQUAL;
  }

  private List<LabelMatcher> on(String label) {
    return matchers.stream().filter(matcher -> matcher.label().equals(label)).toList();
  }
}
