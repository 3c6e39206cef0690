package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.monitoring.Prometheus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real Prometheus says of a system's instances and of the limits that its owner has set. */
@Tag("E18")
class MetricChecksTest {

  private static MetricsPage page;
  private static MetricsPage other;
  private static RealPrometheus prometheus;

  private final Prometheus client = new Prometheus(Monitored.caller("sre", "secret"));
  private final Check targets = new ScrapeTargetsCheck(client, SampleJudge.judge());
  private final Check thresholds = new MetricThresholdsCheck(client);

  @BeforeAll
  static void start() {
    page =
        MetricsPage.start()
            .set("queue_length{queue=\"pay\"}", 20)
            .set("queue_length{queue=\"ship\"}", 150)
            .set("queue_length{queue=\"mail\"}", Double.NaN)
            .set("stock", Double.NaN);
    other = MetricsPage.start().set("other", 1);
    String nobody = "127.0.0.1:" + LocalServer.freePort();
    prometheus =
        RealPrometheus.setup()
            .scrape("order", page)
            .scrape("payment", page)
            .scrape("payment", other)
            .scrape("payment", nobody)
            .scrape("search", nobody)
            .start();
    prometheus.awaitResult("count(up) == 5 and sum(up) == 3");
  }

  @AfterAll
  static void stop() {
    prometheus.close();
    page.close();
    other.close();
  }

  @Test
  void allInstancesAreScrapedAndLately() throws Exception {
    List<Finding> found = examine(targets, Monitored.system("order", prometheus.uri()));

    assertThat(found)
        .extracting(Finding::item, Finding::state)
        .containsExactly(
            tuple("targetsDownPercent", State.PASS), tuple("scrapeAgeSeconds", State.PASS));
    assertThat(found.get(1).measured()).isBetween(0.0, 60.0);
  }

  @Test
  void someInstancesAreDown() throws Exception {
    Finding down = examine(targets, Monitored.system("payment", prometheus.uri())).get(0);

    assertThat(down.state()).isEqualTo(State.WARN);
    assertThat(down.sentence().toString()).startsWith("2 of 3 targets of Orders are up.");
    assertThat(down.evidence()).startsWith("up{instance=\"127.0.0.1:").doesNotContain("; ");
  }

  @Test
  void allInstancesAreDownOrThereIsNone() throws Exception {
    assertThat(examine(targets, Monitored.system("search", prometheus.uri())).get(0).state())
        .isEqualTo(State.FAIL);
    assertThat(examine(targets, Monitored.system("checkout", prometheus.uri())))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.FAIL))
        .satisfies(it -> assertThat(it.sentence().toString()).contains("no target"));
  }

  @Test
  void oldMetricsAreNoMetrics() throws Exception {
    try (StubServer server =
        StubServer.answering(
            200,
            """
            {"status":"success","data":{"resultType":"vector","result":[
              {"metric":{"job":"order"},"value":[1,"301"]}]}}
            """)) {
      assertThat(examine(targets, Monitored.system("order", server.uri())))
          .filteredOn(it -> it.item().equals("scrapeAgeSeconds"))
          .extracting(Finding::state)
          .containsExactly(State.FAIL);
    }
  }

  @Test
  void anOwnersLimitsAreKeptWarnedOrFailed() throws Exception {
    Monitored order =
        Monitored.system("order", prometheus.uri())
            .threshold("calm", "queue_length{queue=\"pay\"}", "high", 100.0, 500.0)
            .threshold("rising", "queue_length{$selector}", "high", 100.0, 500.0)
            .threshold("full", "queue_length{$selector}", "high", null, 150.0)
            .threshold("low", "queue_length{queue=\"pay\",$selector}", "low", 50.0, 10.0)
            .threshold("empty", "queue_length{$selector}", "low", 50.0, 20.5)
            .threshold("number", "2 * 4", "high", 8.0, 9.0)
            .threshold("infinite", "1 / 0", "high", 8.0, 9.0);

    Map<String, State> states = states(order);

    assertThat(states)
        .containsEntry("calm", State.PASS)
        .containsEntry("rising", State.WARN)
        .containsEntry("full", State.FAIL)
        .containsEntry("low", State.WARN)
        .containsEntry("empty", State.FAIL)
        .containsEntry("number", State.WARN)
        .containsEntry("infinite", State.FAIL);
    assertThat(finding(order, "rising"))
        .satisfies(it -> assertThat(it.measured()).isEqualTo(150))
        .satisfies(it -> assertThat(it.threshold()).isEqualTo(100))
        .satisfies(it -> assertThat(it.evidence()).contains("queue=\"ship\""))
        .satisfies(
            it -> assertThat(it.sentence()).hasToString("rising is at 150 and has reached 100."));
  }

  @Test
  void whatYieldsNothingIsNoPassAndAWrongQueryHidesNoOther() throws Exception {
    Monitored order =
        Monitored.system("order", prometheus.uri())
            .threshold("nothing", "queue_length{queue=\"none\"}", "high", 1.0, null)
            .threshold("noNumber", "stock{$selector}", "high", 1.0, null)
            .threshold("wrong", "sum(queue_length", "high", 1.0, null)
            .threshold("range", "queue_length[5m]", "high", 1.0, null)
            .threshold("good", "vector(0)", "high", 1.0, null);

    assertThat(states(order))
        .containsEntry("nothing", State.UNKNOWN)
        .containsEntry("noNumber", State.UNKNOWN)
        .containsEntry("wrong", State.ERROR)
        .containsEntry("range", State.ERROR)
        .containsEntry("good", State.PASS);
    assertThat(finding(order, "wrong").sentence().toString()).contains("status 400", "unclosed");
  }

  @Test
  void onlyWhoDeclaresLimitsIsConcernedByThem() {
    CataloguedSystem order = Monitored.system("order", prometheus.uri()).get();

    assertThat(thresholds.concerns(order)).isFalse();
    assertThat(targets.concerns(order)).isTrue();
  }

  private Map<String, State> states(Monitored system) throws Exception {
    return examine(thresholds, system).stream()
        .collect(Collectors.toMap(Finding::item, Finding::state));
  }

  private Finding finding(Monitored system, String item) throws Exception {
    return Optional.of(examine(thresholds, system)).stream()
        .flatMap(List::stream)
        .filter(it -> it.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> examine(Check check, Monitored system) throws Exception {
    return check.examine(Monitored.target(system.get()));
  }
}
