package org.eventassurance.catalogue;

import java.util.Map;

/**
 * Where the metrics of one system are found.
 *
 * @param selector label matchers of its series as PromQL writes them between braces, such as {@code
 *     job="order"}
 * @param signals the metric of each golden signal; one that is missing here cannot be checked
 */
public record Monitoring(MonitoringServer server, String selector, Map<Signal, String> signals) {}
