package org.eventassurance.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What automatic checks of one system may reach; they reach nothing else.
 *
 * @param monitoring where its metrics and alerts are; empty if the catalogue names none
 * @param businessMetrics names of the metrics that tell how the business goes, each of which needs
 *     an alert (E18)
 * @param thresholds queries whose result is compared with limits of the system's own
 * @param http addresses that must answer
 * @param tls hosts whose certificate must outlast the event
 * @param databases the databases that it keeps its data in
 */
public record Targets(
    Optional<Monitoring> monitoring,
    List<String> businessMetrics,
    List<Threshold> thresholds,
    List<URI> http,
    List<HostAndPort> tls,
    List<CataloguedDatabase> databases) {

  /** A system of which the catalogue names nothing that a check could reach. */
  public static final Targets NONE =
      new Targets(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
}
