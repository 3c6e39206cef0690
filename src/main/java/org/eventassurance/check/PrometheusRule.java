package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;

/**
 * A rule of a Prometheus, with how it fares.
 *
 * @param name of the alert, or of the series that the rule records
 * @param alerting whether it raises an alert; else it records a series
 * @param labels that it gives to what it raises or records
 * @param reads what its expression reads
 * @param healthy whether its last evaluation went well
 * @param lastError why not; empty if there is nothing to say
 * @param lastEvaluation when that was; before 1970 if never
 * @param interval seconds from one evaluation to the next
 */
record PrometheusRule(
    String group,
    String name,
    boolean alerting,
    Map<String, String> labels,
    List<SeriesSelector> reads,
    boolean healthy,
    String lastError,
    Instant lastEvaluation,
    double interval) {

  /** A rule that has missed as many evaluations is not evaluated any more. */
  private static final int MISSED = 3;

  /** Seconds that a busy server may be late with rules of a short interval. */
  private static final double BUSY = 60;

  static PrometheusRule of(JsonNode group, JsonNode rule) {
    return new PrometheusRule(
        group.path("name").asText(),
        rule.path("name").asText(),
        rule.path("type").asText().equals("alerting"),
        Prometheus.texts(rule.path("labels")),
        PromQl.selectors(rule.path("query").asText()),
        !rule.path("health").asText().equals("err"),
        rule.path("lastError").asText(""),
        moment(rule.path("lastEvaluation").asText()),
        group.path("interval").asDouble());
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException nonsense) {
      throw new NoAnswerException(
          Sentence.of("A Prometheus answers with '%s' where a time belongs.", text), nonsense);
    }
  }

  /** Whether it has been evaluated since it was loaded. */
  boolean isEvaluated() {
    return lastEvaluation.isAfter(Instant.EPOCH);
  }

  /**
   * Whether it has not been evaluated for too long.
   *
   * @param now seconds since 1970 by the server's clock
   */
  boolean isStale(double now) {
    return now - lastEvaluation.getEpochSecond() > Math.max(MISSED * interval, BUSY);
  }

  /** The rule and how it fares, for whoever looks it up on the server. */
  String evidence() {
    return "%s (group %s)%s".formatted(name, group, lastError.isEmpty() ? "" : ": " + lastError);
  }
}
