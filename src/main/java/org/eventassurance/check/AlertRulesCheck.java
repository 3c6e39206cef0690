package org.eventassurance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.catalogue.Signal;
import org.eventassurance.check.RuleBook.Watch;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.monitoring.Prometheus;
import org.springframework.stereotype.Component;

/**
 * Whether alerting rules watch each golden signal and each business metric of a system, and whether
 * these rules work (E18).
 */
@Component
class AlertRulesCheck extends MonitoringCheck {

  private final Prometheus prometheus;
  private final ServiceCatalogue catalogue;

  AlertRulesCheck(Prometheus prometheus, ServiceCatalogue catalogue) {
    this.prometheus = prometheus;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "alert-rules";
  }

  @Override
  List<Finding> examine(CheckTarget target, Monitoring monitoring) {
    Look look =
        new Look(
            target.system(),
            monitoring,
            RuleBook.of(prometheus, monitoring.server()),
            prometheus.time(monitoring.server()));
    List<Finding> findings = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      findings.add(look.at(signal));
    }
    target.system().targets().businessMetrics().forEach(metric -> findings.add(look.at(metric)));
    if (lacksBusinessMetrics(target.event(), target.system())) {
      findings.add(
          Finding.unknown(
              "businessMetrics",
              Sentence.of(
                  "The service catalogue names no business metric of any system of this event:"
                      + " give one of them 'businessMetrics', such as the orders taken.")));
    }
    return findings;
  }

  /** Not every system has a business of its own, but every event has. */
  private boolean lacksBusinessMetrics(MajorEvent event, CataloguedSystem system) {
    return event.systems().contains(system.id())
        && catalogue.withDependencies(event.systems()).stream()
            .allMatch(one -> one.targets().businessMetrics().isEmpty());
  }

  /** How the trade calls the signal. */
  private static Sentence spoken(Signal signal) {
    return switch (signal) {
      case LATENCY -> Sentence.of("latency");
      case TRAFFIC -> Sentence.of("traffic");
      case ERRORS -> Sentence.of("errors");
      case SATURATION -> Sentence.of("saturation");
    };
  }

  /** One look at one system. */
  private record Look(CataloguedSystem system, Monitoring monitoring, RuleBook rules, double now) {

    Finding at(Signal signal) {
      String metric = monitoring.signals().get(signal);
      return metric == null
          ? Finding.unknown(
              signal.word(),
              Sentence.of(
                  "The service catalogue does not say which metric of %s tells its %s: name it"
                      + " under 'signals'.",
                  system.name(), spoken(signal)))
          : at(signal.word(), spoken(signal), metric);
    }

    Finding at(String businessMetric) {
      return at(businessMetric, Sentence.of("business"), businessMetric);
    }

    private Finding at(String item, Sentence what, String metric) {
      List<Watch> watches = rules.watching(system, monitoring, metric);
      if (watches.isEmpty()) {
        return Finding.of(
            item,
            State.FAIL,
            Sentence.of(
                "No alerting rule watches the %s of %s: add one that reads %s with %s, or that has"
                    + " the label system=\"%s\".",
                what, system.name(), metric, monitoring.selector(), system.id()),
            "");
      }
      return judged(item, what, watches.stream().map(Watch::rule).toList());
    }

    private Finding judged(String item, Sentence what, List<PrometheusRule> watching) {
      List<PrometheusRule> evaluated =
          watching.stream().filter(PrometheusRule::isEvaluated).toList();
      List<PrometheusRule> broken =
          evaluated.stream().filter(rule -> !rule.healthy() || rule.isStale(now)).toList();
      if (evaluated.isEmpty()) {
        return finding(
            item,
            State.UNKNOWN,
            Sentence.of(
                "The alerting rules for the %s of %s have not been evaluated yet: run this check"
                    + " again in a few minutes.",
                what, system.name()),
            watching);
      }
      if (broken.isEmpty()) {
        return finding(
            item,
            State.PASS,
            Sentence.of(
                "%s alerting rules watch the %s of %s.", watching.size(), what, system.name()),
            watching);
      }
      return finding(
          item,
          broken.size() == evaluated.size() ? State.FAIL : State.WARN,
          Sentence.of(
              "%s of %s alerting rules for the %s of %s do not work: they fail, or are not"
                  + " evaluated any more.",
              broken.size(), watching.size(), what, system.name()),
          broken);
    }

    private static Finding finding(
        String item, State state, Sentence sentence, List<PrometheusRule> rules) {
      return Finding.of(
          item,
          state,
          sentence,
          rules.stream().map(PrometheusRule::evidence).collect(Collectors.joining("; ")));
    }
  }
}
