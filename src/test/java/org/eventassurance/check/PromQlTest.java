package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an expression watches a system's metric. */
class PromQlTest {

  private static final List<LabelMatcher> ORDER = PromQl.matchers("job=\"order\"");

  @ParameterizedTest(name = "{1}: {0}")
  @Tag("E18")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      textBlock =
          """
          errors_total{job="order"} > 1                                               → true
          errors_total > 1                                                            → true
          sum by (job) (rate(errors_total{code=~"5.."}[5m])) > 1                      → true
          sum(rate(errors_total[5m])) by (job, code) > 1                              → true
          sum without (instance) (rate(errors_total[5m])) > 1                         → true
          sum(rate(errors_total{job="order"}[5m])) / sum(rate(hits{job="order"}[5m])) → true
          max by (job) (sum by (job, code) (errors_total))                            → true
          topk by (job) (3, errors_total)                                             → true
          1 < on (job) group_left (team) (errors_total offset 5m)                     → true
          errors_total{job=~"order|payment"} > 1                                      → true
          errors_total{job!="payment"} > 1                                            → true
          {__name__="errors_total", job="order"}                                      → true
          {"errors_total", job="order"}                                               → true
          absent(errors_total{job='order'})                                           → true
          max_over_time(errors_total{job=`order`}[1h:1m] @ end())                     → true
          sum(rate(errors_total[5m])) > 1                                             → false
          sum by (code) (rate(errors_total[5m])) > 1                                  → false
          sum without (job) (errors_total) > 1                                        → false
          max by (job) (sum by (code) (errors_total))                                 → false
          sum(errors_total{job=~"order|payment"}) > 1                                 → false
          errors_total{job="payment"} > 1                                             → false
          errors_total{job!~"ord.*"} > 1                                              → false
          errors_total{service="payment"} > 1                                         → false
          hits{path="errors_total"} > 1                                               → false
          hits > 1 # errors_total                                                     → false
          label_replace(hits, "a", "errors_total", "b", "(.*)")                       → false
          sum by (errors_total) (hits)                                                → false
          hits * on (errors_total) group_left (errors_total) up                       → false
          errors_total_by_zone > 1                                                    → false
          errors_total() > 1                                                          → false
          """)
  void watchesTheErrorsOfOrder(String expression, boolean watches) {
    assertThat(
            PromQl.selectors(expression).stream()
                .anyMatch(selector -> selector.reads("errors_total") && selector.includes(ORDER)))
        .isEqualTo(watches);
  }

  @Test
  void aSystemOfSeveralJobsIsWatchedAsAWhole() {
    List<LabelMatcher> both = PromQl.matchers("job=~\"order|order-batch\", env!=\"test\"");

    assertThat(only("hits{job=~\"order.*\"}").includes(both)).isTrue();
    assertThat(only("sum(hits{job=~\"order|order-batch\"})").includes(both)).isTrue();
    assertThat(only("hits{job=\"order\"}").includes(both)).isFalse();
    assertThat(only("hits{env!=\"test\"}").includes(both)).isTrue();
    assertThat(only("hits{env=\"live\"}").includes(both)).isFalse();
  }

  @Test
  void aHistogramIsReadByItsParts() {
    assertThat(only("rate(took_seconds_bucket{le=\"0.5\"}[5m])").reads("took_seconds")).isTrue();
    assertThat(only("took_seconds_sum").reads("took_seconds")).isTrue();
    assertThat(only("took_seconds_created").reads("took_seconds")).isFalse();
  }

  @Test
  void quotesInsideAreRead() {
    assertThat(PromQl.matchers("path=\"/a\\\"b}\", job='it\\\\s'"))
        .extracting(LabelMatcher::value)
        .containsExactly("/a\"b}", "it\\s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {"hits{job=", "sum(hits", "hits[5m", ")(", "§§", "by (", "{", "\""})
  void nothingBreaksIt(String expression) {
    assertThat(PromQl.selectors(expression)).hasSizeLessThan(2);
  }

  @Test
  void aLongTextIsReadToo() {
    String values = "order|".repeat(20_000);

    assertThat(only("hits{job=~\"%s\"}".formatted(values)).matchers())
        .containsExactly(new LabelMatcher("job", LabelMatcher.Operator.MATCHES, values));
  }

  private static SeriesSelector only(String expression) {
    List<SeriesSelector> all = PromQl.selectors(expression);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
