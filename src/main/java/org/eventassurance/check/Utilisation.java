package org.eventassurance.check;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.springframework.stereotype.Component;

/** How much of a system's machines was used at a time, as its monitoring tells. */
@Component
public class Utilisation {

  private final Prometheus prometheus;

  Utilisation(Prometheus prometheus) {
    this.prometheus = prometheus;
  }

  /**
   * The highest utilisation in a span of time.
   *
   * @return percent by word (cpu, memory, dbConnections); without the words for which the service
   *     catalogue names no query, and those of which the server does not know that time
   * @throws NoAnswerException if the server does not answer as it should
   */
  public Map<String, Double> highest(CataloguedSystem system, Instant from, Instant until) {
    Map<String, Double> highest = new LinkedHashMap<>();
    Optional<Monitoring> monitoring = system.targets().monitoring();
    monitoring.ifPresent(
        it ->
            it.server()
                .utilisation()
                .forEach(
                    (word, query) ->
                        prometheus
                            .highest(it.server(), selecting(query, it), from, until)
                            .ifPresent(percent -> highest.put(word, percent))));
    return highest;
  }

  private static String selecting(String query, Monitoring monitoring) {
    return query.replace(MonitoringServer.SELECTOR, monitoring.selector());
  }
}
