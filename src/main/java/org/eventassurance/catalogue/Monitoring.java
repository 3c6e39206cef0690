package org.eventassurance.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * Where the metrics of one system are found.
 *
 * @param selector label matchers of its series as PromQL writes them between braces, such as {@code
 *     job="order"}
 * @param signals the metric of each golden signal; one that is missing here cannot be checked
 */
public record Monitoring(MonitoringServer server, String selector, Map<Signal, String> signals) {

  /**
   * The query of the system's requests per second; empty where its traffic metric counts nothing.
   * Two minutes hold two samples of a server that looks once a minute.
   */
  public Optional<String> requestsPerSecond() {
    return Optional.ofNullable(signals.get(Signal.TRAFFIC))
        .filter(metric -> metric.endsWith("_total") || metric.endsWith("_count"))
        .map(metric -> "sum(rate(%s{%s}[2m]))".formatted(metric, selector));
  }
}
