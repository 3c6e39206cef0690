package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.HttpCaller;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.springframework.stereotype.Component;

/**
 * Asks Alertmanager servers. What does not answer, or not as an Alertmanager does, is a {@link
 * NoAnswerException}.
 */
@Component
class Alertmanager {

  private final HttpCaller http;
  private final ObjectMapper json;

  Alertmanager(HttpCaller http, ObjectMapper json) {
    this.http = http;
    this.json = json;
  }

  /** What the catalogue's system would need to have one. */
  static Finding missing(MonitoringServer server) {
    return Finding.unknown(
        "alertmanager",
        Sentence.of(
            "The service catalogue names no Alertmanager for the monitoring %s: give it"
                + " 'alertmanager'.",
            server.id()));
  }

  /** The routes and receivers that are in force. */
  AlertRoutes routes(MonitoringServer server) {
    JsonNode original =
        http.getJson(address(server, "/api/v2/status"), server.credentials())
            .path("config")
            .path("original");
    try {
      return AlertRoutes.read(original.asText());
    } catch (IllegalArgumentException nonsense) {
      throw new NoAnswerException(unlike(server), nonsense);
    }
  }

  /**
   * Sends one alert.
   *
   * @param times {@code startsAt} and {@code endsAt}, if they are not to be the server's to choose
   */
  void send(
      MonitoringServer server,
      Map<String, String> labels,
      Map<String, String> annotations,
      Map<String, String> times) {
    Map<String, Object> alert = new HashMap<>(times);
    alert.put("labels", labels);
    alert.put("annotations", annotations);
    http.postJson(
        address(server, "/api/v2/alerts"), json.valueToTree(List.of(alert)), server.credentials());
  }

  /** The alert that has a label with this value, as the server shows it. */
  Optional<JsonNode> find(MonitoringServer server, String label, String value) {
    String filter = Prometheus.encoded("%s=\"%s\"".formatted(label, value));
    JsonNode alerts =
        http.getJson(address(server, "/api/v2/alerts?filter=" + filter), server.credentials());
    if (!alerts.isArray()) {
      throw new NoAnswerException(unlike(server));
    }
    return Optional.ofNullable(alerts.get(0));
  }

  private static Sentence unlike(MonitoringServer server) {
    return Sentence.of(
        "%s does not answer as an Alertmanager does.", server.alertmanager().orElseThrow());
  }

  private static URI address(MonitoringServer server, String pathAndQuery) {
    return Prometheus.address(server.alertmanager().orElseThrow(), pathAndQuery);
  }
}
