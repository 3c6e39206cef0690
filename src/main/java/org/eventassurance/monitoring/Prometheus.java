package org.eventassurance.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * NoAnswerException}.
 */
@Component
public class Prometheus {

  /** A server refuses more than 11,000 values of one series. */
  private static final int MOST_VALUES = 5_000;

  /** How much of a course is asked for at once: 9,600 values. */
  private static final Duration PART = Course.STEP.multipliedBy(9_600);

  private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

  private final HttpCaller http;

  /** Asks by this caller. */
  public Prometheus(HttpCaller http) {
    this.http = http;
  }

  /** What a query yields now. */
  public List<Sample> query(MonitoringServer server, String query) {
    JsonNode data = data(server, "/api/v1/query?query=" + encoded(query));
    JsonNode result = data.path("result");
    return switch (data.path("resultType").asText()) {
      case "vector" -> stream(result).map(Prometheus::sample).toList();
      case "scalar" -> List.of(new Sample(Map.of(), number(result.path(1).asText())));
      default ->
          throw new NoAnswerException(
              Sentence.of(
                  "This query yields no values of one moment: %s. Mend it in the service"
                      + " catalogue.",
                  query));
    };
  }

  /** The highest finite value that a query yields now; empty if no series has one. */
  public OptionalDouble highest(MonitoringServer server, String query) {
    return query(server, query).stream().mapToDouble(Sample::value).filter(Double::isFinite).max();
  }

  /** Seconds since 1970 by the server's own clock. */
  public double time(MonitoringServer server) {
    return query(server, "time()").get(0).value();
  }

  /** The highest value that a query yields in a span of time; empty if nothing is known of it. */
  public OptionalDouble highest(
      MonitoringServer server, String query, Instant from, Instant until) {
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

  /**
   * What a query yields every {@link Course#STEP} of a span of time, part by part: so short a step
   * that no peak is lost between two.
   *
   * @param query that yields one series
   */
  public Course course(MonitoringServer server, String query, Instant from, Instant until) {
    List<Course.Value> values = new ArrayList<>();
    for (Instant start = from; !start.isAfter(until); start = start.plus(PART)) {
      Instant end = start.plus(PART).minus(Course.STEP);
      values.addAll(part(server, query, start, end.isAfter(until) ? until : end));
    }
    return new Course(from, until, values);
  }

  private List<Course.Value> part(
      MonitoringServer server, String query, Instant from, Instant until) {
    JsonNode result =
        data(
                server,
                "/api/v1/query_range?query=%s&start=%s&end=%s&step=%s"
                    .formatted(
                        encoded(query),
                        seconds(from.toEpochMilli()),
                        seconds(until.toEpochMilli()),
                        Course.STEP.toSeconds()))
            .path("result");
    if (result.size() > 1) {
      throw new NoAnswerException(
          Sentence.of(
              "This query yields %s series where one belongs: %s. Put it into sum(…) or max(…) in"
                  + " the service catalogue.",
              result.size(), query));
    }
    return stream(result.path(0).path("values"))
        .map(pair -> new Course.Value(moment(pair.path(0)), number(pair.path(1).asText())))
        .filter(value -> Double.isFinite(value.number()))
        .toList();
  }

  private static Instant moment(JsonNode seconds) {
    return Instant.ofEpochMilli(Math.round(seconds.asDouble() * 1000));
  }

  /**
   * What the server answers as its data.
   *
   * @param pathAndQuery of its interface, such as {@code /api/v1/rules}
   */
  public JsonNode data(MonitoringServer server, String pathAndQuery) {
    JsonNode answer =
        http.getJson(address(server.prometheus(), pathAndQuery), server.credentials());
    JsonNode data = answer.path("data");
    if (!answer.path("status").asText().equals("success") || !data.isObject()) {
      throw new NoAnswerException(
          Sentence.of("%s does not answer as a Prometheus does.", server.prometheus()));
    }
    return data;
  }

  /** The address of something below the address of a server, which may have a path of its own. */
  public static URI address(URI server, String pathAndQuery) {
    return URI.create(server.toString().replaceAll("/+$", "") + pathAndQuery);
  }

  /** A text as a part of an address. */
  public static String encoded(String text) {
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

  /** The texts that a JSON object holds, by key. */
  public static Map<String, String> texts(JsonNode object) {
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
      throw new NoAnswerException(
          Sentence.of("A Prometheus answers with '%s' where a number belongs.", text), nonsense);
    }
  }

  /** The elements of a JSON array. */
  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
