package org.eventassurance.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.language.Rounded;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.monitoring.Sample;
import org.springframework.stereotype.Component;

/**
 * Whether Prometheus gets metrics from all instances of a system, and has got them lately (E18).
 */
@Component
class ScrapeTargetsCheck extends MonitoringCheck {

  private static final String LIMITS = "targets";

  private final Prometheus prometheus;
  private final Judge judge;

  ScrapeTargetsCheck(Prometheus prometheus, Judge judge) {
    this.prometheus = prometheus;
    this.judge = judge;
  }

  @Override
  public String name() {
    return "scrape-targets";
  }

  @Override
  List<Finding> examine(CheckTarget target, Monitoring monitoring) {
    CataloguedSystem system = target.system();
    String up = "up{%s}".formatted(monitoring.selector());
    List<Sample> targets = prometheus.query(monitoring.server(), up);
    if (targets.isEmpty()) {
      return List.of(
          Finding.of(
              "targets",
              State.FAIL,
              Sentence.of(
                  "Prometheus has no target of %s: let it scrape the system, or mend the selector"
                      + " %s.",
                  system.name(), monitoring.selector()),
              up));
    }
    List<Finding> findings = new ArrayList<>(List.of(up(system, targets)));
    prometheus.query(monitoring.server(), "time() - timestamp(" + up + ")").stream()
        .max(Comparator.comparingDouble(Sample::value))
        .ifPresent(oldest -> findings.add(fresh(system, oldest)));
    return findings;
  }

  private Finding up(CataloguedSystem system, List<Sample> targets) {
    List<Sample> down = targets.stream().filter(sample -> sample.value() != 1).toList();
    return judge.measured(
        LIMITS,
        "targetsDownPercent",
        100.0 * down.size() / targets.size(),
        Sentence.of(
            "%s of %s targets of %s are up.",
            targets.size() - down.size(), targets.size(), system.name()),
        down.stream().map(Sample::series).collect(Collectors.joining("; ")));
  }

  private Finding fresh(CataloguedSystem system, Sample oldest) {
    return judge.measured(
        LIMITS,
        "scrapeAgeSeconds",
        oldest.value(),
        Sentence.of(
            "The oldest metrics of %s are %s seconds old.",
            system.name(), Rounded.of(oldest.value())),
        oldest.series());
  }
}
