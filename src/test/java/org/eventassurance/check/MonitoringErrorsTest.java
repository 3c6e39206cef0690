package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.Examinations.Examination;
import org.eventassurance.monitoring.HttpCaller;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.organisation.OrganisationDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a monitoring server does, a check of it ends, and says what is wrong. */
@Tag("E18")
@Timeout(60)
class MonitoringErrorsTest {

  private static final CheckSettings SETTINGS =
      new CheckSettings(Duration.ofMillis(800), Duration.ofSeconds(8));

  @Test
  void aServerThatIsDown() {
    assertAllError(URI.create("http://127.0.0.1:" + LocalServer.freePort()), "cannot be reached");
  }

  @Test
  void aServerThatTakesTheCallAndNeverAnswers() throws IOException {
    try (BlackHole silent = new BlackHole()) {
      assertAllError(
          URI.create("http://127.0.0.1:" + silent.port()), "did not answer within 0.8 seconds");
    }
  }

  @Test
  void aServerThatBeginsToAnswerAndNeverEnds() {
    try (StubServer stalling = StubServer.stalling()) {
      assertAllError(stalling.uri(), "did not answer within");
    }
  }

  @Test
  void aServerThatAnswersWithoutEnd() {
    try (StubServer endless = StubServer.answering(200, "[" + "1,".repeat(17 << 20) + "1]")) {
      assertThat(
              run(
                  List.of(new ScrapeTargetsCheck(prometheus("sre"), SampleJudge.judge())),
                  system(endless.uri())))
          .singleElement()
          .satisfies(it -> assertThat(it.findings().toString()).contains("more than 32 MiB"));
    }
  }

  @Test
  void aServerThatAnswersAsPeopleLikeIt() {
    try (StubServer page = StubServer.answering(200, "<html><h1>Sign in</h1></html>")) {
      assertAllError(page.uri(), "no JSON");
    }
  }

  @Test
  void aServerThatStopsInTheMiddle() {
    try (StubServer half = StubServer.answering(200, "{\"status\":\"success\",\"data\":{\"res")) {
      assertAllError(half.uri(), "no JSON");
    }
  }

  @Test
  void aServerOfAnotherKind() {
    try (StubServer other = StubServer.answering(200, "{\"status\":\"UP\"}")) {
      assertAllError(other.uri(), "does not answer as");
    }
  }

  @Test
  void aServerWhoseNumbersAreNone() {
    try (StubServer odd =
        StubServer.answering(
            200,
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                + "[{\"metric\":{},\"value\":[1,\"many\"]}]}}")) {
      assertThat(run(List.of(new MetricThresholdsCheck(prometheus("sre"))), system(odd.uri())))
          .singleElement()
          .satisfies(it -> assertThat(it.state()).isEqualTo(State.ERROR))
          .satisfies(it -> assertThat(it.findings().toString()).contains("'many'"));
    }
  }

  @Test
  void aServerThatSendsElsewhere() {
    try (StubServer away = StubServer.answering(302, "")) {
      assertAllError(away.uri(), "status 302");
    }
  }

  @Test
  void wrongCredentialsAreRefusedAndRightOnesLetIn() {
    try (RealPrometheus guarded = RealPrometheus.setup().password("sre", "right").start()) {
      CataloguedSystem order =
          Monitored.system("order", guarded.uri()).threshold("one", "1", "high", 2.0, null).get();

      assertThat(
              run(List.of(new ScrapeTargetsCheck(prometheus("wrong"), SampleJudge.judge())), order))
          .singleElement()
          .satisfies(it -> assertThat(it.state()).isEqualTo(State.ERROR))
          .satisfies(
              it ->
                  assertThat(it.findings().toString())
                      .contains("refuses the credentials (status 401)"))
          .satisfies(it -> assertThat(it.findings().toString()).doesNotContain("wrong"));
      assertThat(run(List.of(new MetricThresholdsCheck(prometheus("right"))), order))
          .extracting(CheckRun::state)
          .containsExactly(State.PASS);
    }
  }

  private static void assertAllError(URI server, String says) {
    List<CheckRun> runs = run(all(), system(server));

    assertThat(runs)
        .hasSize(5)
        .allSatisfy(
            run -> {
              assertThat(run.state()).as(run.toString()).isEqualTo(State.ERROR);
              assertThat(run.findings())
                  .allSatisfy(it -> assertThat(it.sentence().toString()).contains(says));
            });
  }

  private static List<Check> all() {
    Prometheus prometheus = prometheus("sre");
    Alertmanager alertmanager = new Alertmanager(caller("sre"), new ObjectMapper());
    return List.of(
        new AlertRulesCheck(prometheus, mock(ServiceCatalogue.class)),
        new ScrapeTargetsCheck(prometheus, SampleJudge.judge()),
        new MetricThresholdsCheck(prometheus),
        new AlertRoutingCheck(prometheus, alertmanager, mock(OrganisationDirectory.class)),
        new TestAlertCheck(alertmanager));
  }

  private static CataloguedSystem system(URI server) {
    return Monitored.system("order", server)
        .alertmanager(server)
        .threshold("queue", "queue_length", "high", 1.0, null)
        .get();
  }

  private static List<CheckRun> run(List<Check> checks, CataloguedSystem system) {
    Examinations examinations = new Examinations(SETTINGS, Clock.systemUTC());
    try {
      return examinations.carryOut(
          checks.stream().map(check -> new Examination(check, Monitored.target(system))).toList(),
          "sre");
    } finally {
      examinations.stop();
    }
  }

  private static Prometheus prometheus(String password) {
    return new Prometheus(caller(password));
  }

  private static HttpCaller caller(String password) {
    return new HttpCaller(
        SETTINGS.timeout(),
        new Credentials(Map.of(Monitored.CREDENTIALS, new Credential("sre", password, null))),
        new ObjectMapper());
  }
}
