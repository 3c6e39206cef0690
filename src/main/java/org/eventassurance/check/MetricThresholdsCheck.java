package org.eventassurance.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.catalogue.Threshold;
import org.eventassurance.language.Rounded;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.monitoring.Sample;
import org.springframework.stereotype.Component;

/** Compares queries of the service catalogue with the limits that stand beside them there. */
@Component
class MetricThresholdsCheck extends MonitoringCheck {

  private final Prometheus prometheus;

  MetricThresholdsCheck(Prometheus prometheus) {
    this.prometheus = prometheus;
  }

  @Override
  public String name() {
    return "metric-thresholds";
  }

  /** Limits of its own are for a system's owner to declare. */
  @Override
  public boolean concerns(CataloguedSystem system) {
    return !system.targets().thresholds().isEmpty();
  }

  @Override
  List<Finding> examine(CheckTarget target, Monitoring monitoring) {
    return target.system().targets().thresholds().stream()
        .map(threshold -> examine(threshold, monitoring))
        .toList();
  }

  /** A query that is wrong does not hide what the others yield. */
  private Finding examine(Threshold threshold, Monitoring monitoring) {
    try {
      return prometheus
          .query(
              monitoring.server(),
              threshold.query().replace(MonitoringServer.SELECTOR, monitoring.selector()))
          .stream()
          .map(sample -> judge(threshold, sample))
          .max(worstLast(threshold))
          .orElseGet(
              () ->
                  Finding.unknown(
                      threshold.id(),
                      Sentence.of(
                          "The query of %s yields nothing: mend it, or what it measures.",
                          threshold.id())));
    } catch (NoAnswerException failed) {
      return Finding.error(threshold.id(), failed.sentence(), threshold.query());
    }
  }

  private static Comparator<Finding> worstLast(Threshold threshold) {
    Comparator<Finding> byValue =
        Comparator.comparing(Finding::measured, Comparator.nullsLast(Comparator.naturalOrder()));
    return Comparator.comparing(Finding::state)
        .thenComparing(threshold.low() ? byValue.reversed() : byValue);
  }

  private static Finding judge(Threshold threshold, Sample sample) {
    if (Double.isNaN(sample.value())) {
      return Finding.of(
          threshold.id(),
          State.UNKNOWN,
          Sentence.of("%s is not a number just now.", threshold.id()),
          sample.series());
    }
    Limit limit =
        new Limit(threshold.id(), threshold.low(), threshold.warn(), threshold.fail(), "");
    Measurement measured = limit.judge(sample.value());
    return new Finding(
        threshold.id(),
        State.of(measured.verdict()),
        sample.value(),
        measured.limitReached() == null
            ? Stream.of(threshold.warn(), threshold.fail())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)
            : measured.limitReached(),
        sentence(threshold, measured),
        sample.series());
  }

  private static Sentence sentence(Threshold threshold, Measurement measured) {
    String value = Rounded.of(measured.measured());
    if (measured.limitReached() == null) {
      return Sentence.of("%s is at %s, within its limits.", threshold.id(), value);
    }
    String limit = Rounded.of(measured.limitReached());
    return threshold.low()
        ? Sentence.of("%s is at %s, under the limit of %s.", threshold.id(), value, limit)
        : Sentence.of("%s is at %s and has reached %s.", threshold.id(), value, limit);
  }
}
