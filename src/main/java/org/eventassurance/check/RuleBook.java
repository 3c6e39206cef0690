package org.eventassurance.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.monitoring.Prometheus;

/** The rules of a Prometheus: which of them watch what. */
final class RuleBook {

  /** A rule with this label says itself whose it is. */
  static final String SYSTEM = "system";

  private final List<PrometheusRule> rules;

  private RuleBook(List<PrometheusRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All rules that a server has, with how they fare. */
  static RuleBook of(Prometheus prometheus, MonitoringServer server) {
    return new RuleBook(
        Prometheus.stream(
                prometheus.data(server, "/api/v1/rules?exclude_alerts=true").path("groups"))
            .flatMap(
                group ->
                    Prometheus.stream(group.path("rules"))
                        .map(rule -> PrometheusRule.of(group, rule)))
            .toList());
  }

  /**
   * A rule that raises an alert about a system.
   *
   * @param labels what is known of the labels of its alerts
   */
  record Watch(PrometheusRule rule, Map<String, String> labels) {}

  /**
   * The alerting rules that watch a metric of a system: their expression reads it, by itself or by
   * way of recorded series, and either it includes all series of the system, or the rule has the
   * label {@value #SYSTEM} with the system's id.
   */
  List<Watch> watching(CataloguedSystem system, Monitoring monitoring, String metric) {
    List<LabelMatcher> wanted = PromQl.matchers(monitoring.selector());
    return rules.stream()
        .filter(PrometheusRule::alerting)
        .flatMap(rule -> watch(rule, system, wanted, metric).stream())
        .toList();
  }

  private Optional<Watch> watch(
      PrometheusRule rule, CataloguedSystem system, List<LabelMatcher> wanted, String metric) {
    boolean named = system.id().equals(rule.labels().get(SYSTEM));
    Predicate<SeriesSelector> included = selector -> named || selector.includes(wanted);
    return rule.reads().stream()
        .filter(selector -> leadsTo(metric, selector, included, new HashSet<>()))
        .findFirst()
        .map(selector -> new Watch(rule, labels(rule, selector, wanted)));
  }

  private boolean leadsTo(
      String metric,
      SeriesSelector selector,
      Predicate<SeriesSelector> included,
      Set<PrometheusRule> seen) {
    return included.test(selector)
        && (selector.reads(metric)
            || recordings(selector)
                .filter(seen::add)
                .flatMap(recording -> recording.reads().stream())
                .anyMatch(inner -> leadsTo(metric, inner, included, seen)));
  }

  private Stream<PrometheusRule> recordings(SeriesSelector selector) {
    return rules.stream()
        .filter(rule -> !rule.alerting())
        .filter(rule -> selector.isNamed(rule.name()) && selector.accepts(rule.labels()));
  }

  /** Labels that a template fills in are not known before there is an alert. */
  private static Map<String, String> labels(
      PrometheusRule rule, SeriesSelector selector, List<LabelMatcher> wanted) {
    Map<String, String> labels = new HashMap<>();
    Stream.concat(wanted.stream(), selector.matchers().stream())
        .filter(matcher -> matcher.operator() == LabelMatcher.Operator.EQUAL)
        .filter(matcher -> selector.keeps().test(matcher.label()))
        .forEach(matcher -> labels.put(matcher.label(), matcher.value()));
    rule.labels().entrySet().stream()
        .filter(label -> !label.getValue().contains("{{"))
        .forEach(label -> labels.put(label.getKey(), label.getValue()));
    labels.put("alertname", rule.name());
    return labels;
  }
}
