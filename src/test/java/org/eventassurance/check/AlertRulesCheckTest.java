package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.catalogue.Signal;
import org.eventassurance.monitoring.Prometheus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules of a real Prometheus say of a system's alerts. */
@Tag("E18")
class AlertRulesCheckTest {

  private static MetricsPage page;
  private static RealPrometheus prometheus;

  private final ServiceCatalogue catalogue = mock(ServiceCatalogue.class);
  private final Check check =
      new AlertRulesCheck(new Prometheus(Monitored.caller("sre", "secret")), catalogue);

  @BeforeAll
  static void start() {
    page =
        MetricsPage.start().set("cpu_percent{core=\"0\"}", 10).set("cpu_percent{core=\"1\"}", 11);
    prometheus = RealPrometheus.setup().scrape("order", page).start();
    prometheus.awaitResult("count(cpu_percent) == 2");
  }

  @AfterAll
  static void stop() {
    prometheus.close();
    page.close();
  }

  @Test
  void aSystemIsCoveredWhenItsSignalsAndItsBusinessAreWatched() throws Exception {
    prometheus.rules(
        """
        groups:
        - name: records
          rules:
          - record: job:errors:rate5m
            expr: sum by (job) (rate(errors_total[5m]))
          - record: job:errors:ratio
            expr: job:errors:rate5m / on (job) sum by (job) (rate(requests_total[5m]))
        - name: order
          rules:
          - alert: OrderSlow
            expr: histogram_quantile(0.99, sum by (le, job) (rate(took_seconds_bucket[5m]))) > 1
          - alert: OrderIdle
            expr: sum(rate(requests_total{job="order"}[5m])) < 1
          - alert: Failing
            expr: job:errors:ratio > 0.01
          - alert: Busy
            expr: sum(cpu_percent) > 80
            labels: {system: order}
          - alert: NoOrders
            expr: rate(orders_created_total{job=~"order|order-batch"}[5m]) == 0
        """);

    Map<String, Finding> found = findings(order().business("orders_created_total").get());

    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "latency", "traffic", "errors", "saturation", "orders_created_total");
    assertThat(found.values())
        .allSatisfy(it -> assertThat(it.state()).as(it.toString()).isEqualTo(State.PASS));
    assertThat(found.get("errors").evidence()).isEqualTo("Failing (group order)");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    prometheus.rules(
        """
        groups:
        - name: others
          rules:
          - record: job:errors:rate5m
            expr: sum by (job) (rate(errors_total{job="payment"}[5m]))
          - alert: PaymentSlow
            expr: took_seconds_sum{job="payment"} > 1
          - alert: AnyTraffic
            expr: sum(rate(requests_total[5m])) < 1
          - alert: Failing
            expr: job:errors:rate5m > 1
          - record: cpu:high
            expr: cpu_percent{job="order"} > 80
          - alert: PaymentOrders
            expr: orders_created_total > 1
            labels: {system: payment}
        """);

    Map<String, Finding> found = findings(order().business("orders_paid_total").get());

    assertThat(found.values())
        .hasSize(5)
        .allSatisfy(it -> assertThat(it.state()).as(it.toString()).isEqualTo(State.FAIL));
    assertThat(found.get("latency").sentence())
        .hasToString(
            "No alerting rule watches the latency of Orders: add one that reads took_seconds with"
                + " job=\"order\", or that has the label system=\"order\".");
  }

  @Test
  void aRuleThatFailsWatchesNothing() throws Exception {
    prometheus.rules(
        """
        groups:
        - name: order
          rules:
          - alert: Broken
            expr: cpu_percent{job="order"} > on () cpu_percent{job="order"}
          - alert: AlsoBroken
            expr: errors_total{job="order"} > 1 or cpu_percent{job="order"} > on () cpu_percent{job="order"}
          - alert: Works
            expr: errors_total{job="order"} > 1
        """);

    Map<String, Finding> found = findings(order().get());

    assertThat(found.get("saturation").state()).isEqualTo(State.FAIL);
    assertThat(found.get("saturation").evidence()).contains("Broken", "many-to-many");
    assertThat(found.get("errors").state()).isEqualTo(State.WARN);
    assertThat(found.get("errors").sentence().toString()).startsWith("1 of 2 alerting rules");
  }

  @Test
  void whatTheCatalogueDoesNotSayIsUnknown() throws Exception {
    prometheus.rules("");
    CataloguedSystem order = order().without(Signal.LATENCY).get();
    when(catalogue.withDependencies(any())).thenReturn(List.of(order));

    assertThat(findings(order))
        .hasEntrySatisfying("latency", it -> assertThat(it.state()).isEqualTo(State.UNKNOWN))
        .hasEntrySatisfying("traffic", it -> assertThat(it.state()).isEqualTo(State.FAIL))
        .hasEntrySatisfying(
            "businessMetrics", it -> assertThat(it.state()).isEqualTo(State.UNKNOWN));
    assertThat(check.concerns(order().unmonitored())).isTrue();
    assertThat(findings(order().unmonitored()).values())
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.UNKNOWN))
        .satisfies(it -> assertThat(it.sentence().toString()).contains("'selector'"));
  }

  @Test
  void aRuleThatIsNotEvaluatedAnyMoreWatchesNothing() throws Exception {
    try (StubServer server =
        StubServer.answering(
            200,
            Map.of(
                "/api/v1/rules",
                """
                {"status":"success","data":{"groups":[{"name":"order","interval":30,"rules":[
                  {"type":"alerting","name":"Old","query":"errors_total{job=\\"order\\"}","labels":{},
                   "health":"ok","lastEvaluation":"2026-11-11T09:58:29.5+08:00"},
                  {"type":"alerting","name":"Recent","query":"requests_total{job=\\"order\\"}","labels":{},
                   "health":"ok","lastEvaluation":"2026-11-11T01:58:31Z"},
                  {"type":"alerting","name":"New","query":"cpu_percent{job=\\"order\\"}","labels":{},
                   "health":"unknown","lastEvaluation":"0001-01-01T00:00:00Z"}]}]}}
                """,
                "/api/v1/query",
                """
                {"status":"success","data":{"resultType":"scalar","result":[1794362400,"1794362400"]}}
                """))) {
      Map<String, Finding> found = findings(Monitored.system("order", server.uri()).get());

      assertThat(found.get("errors").state()).as("older than 3 × 30 s").isEqualTo(State.FAIL);
      assertThat(found.get("traffic").state()).isEqualTo(State.PASS);
      assertThat(found.get("saturation").state()).as("never evaluated").isEqualTo(State.UNKNOWN);
    }
  }

  private Monitored order() {
    return Monitored.system("order", prometheus.uri());
  }

  private Map<String, Finding> findings(CataloguedSystem system) throws Exception {
    if (system.targets().businessMetrics().size() > 0) {
      when(catalogue.withDependencies(any())).thenReturn(List.of(system));
    }
    return check.examine(Monitored.target(system)).stream()
        .collect(Collectors.toMap(Finding::item, Function.identity()));
  }
}
