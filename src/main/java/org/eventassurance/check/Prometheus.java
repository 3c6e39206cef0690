package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/**
 * Asks Prometheus servers. What does not answer, or not as a Prometheus does, is a {@link
 * CheckErrorException}.
 */
@Component
class Prometheus {

  /** A server refuses more than 11,000 values of one series. */
  private static final int MOST_VALUES = 5_000;

  private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

  private final HttpCaller http;

  Prometheus(HttpCaller http) {
    this.http = http;
  }

  /** What a query yields now. */
  List<Sample> query(MonitoringServer server, String query) {
    JsonNode data = data(server, "/api/v1/query?query=" + encoded(query));
    JsonNode result = data.path("result");
    return switch (data.path("resultType").asText()) {
      case "vector" -> stream(result).map(Prometheus::sample).toList();
      case "scalar" -> List.of(new Sample(Map.of(), number(result.path(1).asText())));
      default ->
          throw new CheckErrorException(
              Sentence.of(
                  "This query yields no values of one moment: %s. Mend it in the service"
                      + " catalogue.",
                  query));
    };
  }

  /** The highest finite value that a query yields now; empty if no series has one. */
  OptionalDouble highest(MonitoringServer server, String query) {
    return query(server, query).stream().mapToDouble(Sample::value).filter(Double::isFinite).max();
  }

  /** Seconds since 1970 by the server's own clock. */
  double time(MonitoringServer server) {
    return query(server, "time()").get(0).value();
  }

  /** The highest value that a query yields in a span of time; empty if nothing is known of it. */
  OptionalDouble highest(MonitoringServer server, String query, Instant from, Instant until) {
    JsonNode result =
        data(
                server,
                "/api/v1/query_range?query=%s&start=%s&end=%s&step=%s"
                    .formatted(
                        encoded("max(" + query + ")"),
                        seconds(from.toEpochMilli()),
                        seconds(until.toEpochMilli()),
                        seconds(step(from, until).toMillis())))
            .path("result");
    return stream(result)
        .flatMap(series -> stream(series.path("values")))
        .mapToDouble(value -> number(value.path(1).asText()))
        .filter(value -> !Double.isNaN(value))
        .max();
  }

  /** All rules that the server has, with how they fare. */
  RuleBook rules(MonitoringServer server) {
    return new RuleBook(
        stream(data(server, "/api/v1/rules?exclude_alerts=true").path("groups"))
            .flatMap(
                group -> stream(group.path("rules")).map(rule -> PrometheusRule.of(group, rule)))
            .toList());
  }

  private JsonNode data(MonitoringServer server, String pathAndQuery) {
    JsonNode answer =
        http.getJson(address(server.prometheus(), pathAndQuery), server.credentials());
    JsonNode data = answer.path("data");
    if (!answer.path("status").asText().equals("success") || !data.isObject()) {
      throw new CheckErrorException(
          Sentence.of("%s does not answer as a Prometheus does.", server.prometheus()));
    }
    return data;
  }

  /** The address of something below the address of a server, which may have a path of its own. */
  static URI address(URI server, String pathAndQuery) {
    return URI.create(server.toString().replaceAll("/+$", "") + pathAndQuery);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Duration step(Instant from, Instant until) {
    Duration step = Duration.between(from, until).dividedBy(MOST_VALUES);
    return step.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : step;
  }

  private static String seconds(long milliseconds) {
    return BigDecimal.valueOf(milliseconds, 3).toPlainString();
  }

  private static Sample sample(JsonNode series) {
    return new Sample(texts(series.path("metric")), number(series.path("value").path(1).asText()));
  }

  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    object.forEachEntry((key, value) -> texts.put(key, value.asText()));
    return texts;
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> parsed(text);
    };
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException nonsense) {
      throw new CheckErrorException(
          Sentence.of("A Prometheus answers with '%s' where a number belongs.", text), nonsense);
    }
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
