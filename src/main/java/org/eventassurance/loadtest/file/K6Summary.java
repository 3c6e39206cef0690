package org.eventassurance.loadtest.file;

import org.eventassurance.language.Sentence;

/**
 * k6's summary at a test's end. Response times are in milliseconds; {@code p(99)} is there only if
 * the test asks for it by {@code --summary-trend-stats} or {@code summaryTrendStats}. Only what
 * {@code handleSummary} gets tells the test's duration; else it follows from the count of requests
 * and their rate.
 */
final class K6Summary {

  private K6Summary() {}

  static TestFigures read(Figures summary) {
    Figures metrics = summary.of("metrics");
    if (!metrics.has("http_reqs")) {
      throw summary
          .source()
          .wrongValue(
              "metrics.http_reqs",
              Sentence.of("The test counted no HTTP requests: send the summary of one that did."));
    }
    boolean handled = metrics.of("http_reqs").has("values");
    Figures requests = values(metrics, "http_reqs", handled);
    Figures durations = values(metrics, "http_req_duration", handled);
    Figures failed = values(metrics, "http_req_failed", handled);
    double count = requests.number("count");
    double seconds = seconds(summary, requests, count);
    return new TestFigures(
        handled ? ResultFormat.K6_HANDLE_SUMMARY : ResultFormat.K6_SUMMARY_EXPORT,
        (long) count,
        seconds,
        count / seconds,
        errorPercent(failed, handled ? "rate" : "value"),
        durations.number("p(95)"),
        durations.numberOrNull("p(99)"),
        null,
        null);
  }

  private static Figures values(Figures metrics, String metric, boolean handled) {
    Figures figures = metrics.of(metric);
    return handled ? figures.of("values") : figures;
  }

  private static double seconds(Figures summary, Figures requests, double count) {
    Figures state = summary.of("state");
    double seconds =
        state.has("testRunDurationMs")
            ? state.number("testRunDurationMs") / 1000
            : count / requests.number("rate");
    if (count < 1 || !Double.isFinite(seconds) || seconds <= 0) {
      throw summary
          .source()
          .wrongValue(
              requests.path(),
              Sentence.of("The file holds no samples: run the test, then send what it wrote."));
    }
    return seconds;
  }

  /** k6 calls a failed request one that passes its check for failure: only the rate is clear. */
  private static Double errorPercent(Figures failed, String rate) {
    Double share = failed.numberOrNull(rate);
    if (share != null && share > 1) {
      throw failed
          .source()
          .wrongValue(failed.of(rate).path(), Sentence.of("A share is at most 1."));
    }
    return share == null ? null : 100 * share;
  }
}
