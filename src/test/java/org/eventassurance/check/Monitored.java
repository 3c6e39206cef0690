package org.eventassurance.check;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.catalogue.Signal;
import org.eventassurance.catalogue.Targets;
import org.eventassurance.catalogue.Threshold;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.monitoring.HttpCaller;

/** A system of a test's catalogue, put together step by step, and what checks of it need. */
final class Monitored {

  static final String CREDENTIALS = "monitoring";
  static final Map<Signal, String> SIGNALS =
      Map.of(
          Signal.LATENCY, "took_seconds",
          Signal.TRAFFIC, "requests_total",
          Signal.ERRORS, "errors_total",
          Signal.SATURATION, "cpu_percent");

  private final String id;
  private final URI prometheus;
  private final Map<Signal, String> signals = new EnumMap<>(SIGNALS);
  private final List<String> businessMetrics = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private Optional<URI> alertmanager = Optional.empty();
  private Map<String, String> utilisation = Map.of();
  private final Set<String> mailingLists = new HashSet<>();
  private Optional<Long> capacity = Optional.empty();

  private Monitored(String id, URI prometheus) {
    this.id = id;
    this.prometheus = prometheus;
  }

  /** A core system whose series have its id as their job. */
  static Monitored system(String id, URI prometheus) {
    return new Monitored(id, prometheus);
  }

  Monitored alertmanager(URI address) {
    alertmanager = Optional.of(address);
    return this;
  }

  Monitored without(Signal signal) {
    signals.remove(signal);
    return this;
  }

  Monitored business(String metric) {
    businessMetrics.add(metric);
    return this;
  }

  Monitored threshold(String name, String query, String direction, Double warn, Double fail) {
    thresholds.add(new Threshold(name, query, direction.equals("low"), warn, fail));
    return this;
  }

  Monitored mailingList(String address) {
    mailingLists.add(address);
    return this;
  }

  Monitored utilisation(Map<String, String> queries) {
    utilisation = queries;
    return this;
  }

  Monitored carries(long requestsPerSecond) {
    capacity = Optional.of(requestsPerSecond);
    return this;
  }

  CataloguedSystem get() {
    Monitoring monitoring =
        new Monitoring(
            new MonitoringServer(
                "main",
                prometheus,
                alertmanager,
                Optional.of(CREDENTIALS),
                utilisation,
                mailingLists,
                Map.of(),
                Map.of()),
            "job=\"" + id + "\"",
            signals);
    return system(
        new Targets(
            Optional.of(monitoring), businessMetrics, thresholds, List.of(), List.of(), List.of()));
  }

  /** The system as it is when the catalogue does not say where to look. */
  CataloguedSystem unmonitored() {
    return system(Targets.NONE);
  }

  private CataloguedSystem system(Targets targets) {
    return new CataloguedSystem(id, "Orders", "business", true, false, capacity, Set.of(), targets);
  }

  /** What a check is to look at, before an event that names the system. */
  static CheckTarget target(CataloguedSystem system) {
    MajorEvent event = mock(MajorEvent.class);
    when(event.code()).thenReturn("P-1");
    when(event.systems()).thenReturn(List.of(system.id()));
    return new CheckTarget(event, system);
  }

  /** A caller that signs in as somebody, and gives up soon. */
  static HttpCaller caller(String user, String password) {
    return new HttpCaller(
        Duration.ofSeconds(2),
        new Credentials(Map.of(CREDENTIALS, new Credential(user, password, null))),
        new ObjectMapper());
  }
}
