package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.monitoring.HttpCaller;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.organisation.DemoMode;
import org.eventassurance.organisation.OrganisationDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

/** Whom a real Alertmanager tells of a system's alerts. */
@Tag("E18")
class AlertingChecksTest {

  private static final String RULES =
      """
      groups:
      - name: order
        rules:
        - alert: OrderFails
          expr: errors_total{job="order"} > 1
          labels: {severity: critical, team: trade}
        - alert: OrderSlow
          expr: sum(took_seconds_sum{job="order"}) > 1
          labels: {severity: warning, runbook: '{{ $labels.instance }}'}
      """;

  private static final String ROUTES =
      """
      route:
        receiver: nobody
        group_wait: 1h
        routes:
        - matchers: [ severity = critical, team=~"tra.*|pay", 'job="order"' ]
          receiver: trade
          continue: true
        - match: {severity: critical}
          receiver: pager
          routes:
          - match_re: {team: pay.*}
            receiver: nobody
        - matchers: ['severity="warning"', 'job!="order"']
          receiver: %s
      receivers:
      - name: nobody
      - name: pager
        webhook_configs: [{url: 'http://pager.example/hidden'}]
      - name: trade
        email_configs:
        - {to: '%s', from: a@example.com, smarthost: 'mail.example:25', auth_username: a, auth_password: hidden}
      """;

  private static RealPrometheus prometheus;
  private static RealAlertmanager alertmanager;

  private final HttpCaller http = Monitored.caller("sre", "secret");
  private final Alertmanager client = new Alertmanager(http, new ObjectMapper());
  private final Check routing =
      new AlertRoutingCheck(
          new Prometheus(http),
          client,
          new OrganisationDirectory(
              "classpath:organisation/demo.yaml",
              Locale.ENGLISH,
              new DemoMode("jdbc:h2:mem:test", "127.0.0.1"),
              new DefaultResourceLoader(),
              event -> {}));
  private final Check testAlert = new TestAlertCheck(client);

  @BeforeAll
  static void start() {
    prometheus = RealPrometheus.setup().start().rules(RULES);
    alertmanager = RealAlertmanager.start(routes("pager", "sre@example.com"));
  }

  @AfterAll
  static void stop() {
    prometheus.close();
    alertmanager.close();
  }

  private static String routes(String warnings, String recipients) {
    return ROUTES.formatted(warnings, recipients);
  }

  @Test
  void everyAlertReachesSomebodyWhoIsHereToday() throws Exception {
    alertmanager.configure(routes("pager", "SRE <sre@example.com>, DBA@example.com"));

    List<Finding> found = routing.examine(Monitored.target(order().get()));

    assertThat(found).extracting(Finding::state).containsOnly(State.PASS);
    assertThat(found.get(0).evidence())
        .isEqualTo("OrderFails → trade[email], pager[webhook]; OrderSlow → pager[webhook]");
    assertThat(found.toString()).doesNotContain("hidden");
  }

  @Test
  void anAlertThatReachesNobodyIsNamed() throws Exception {
    alertmanager.configure(routes("nobody", "sre@example.com"));

    Finding found = routing.examine(Monitored.target(order().get())).get(0);

    assertThat(found.state()).isEqualTo(State.WARN);
    assertThat(found.sentence().toString()).startsWith("1 of 2 alerts of Orders reach no receiver");
    assertThat(found.evidence()).contains("OrderSlow → nobody[]");
  }

  @Test
  void aSystemWhoseAlertsAllReachNobodyFails() throws Exception {
    alertmanager.configure("{route: {receiver: nobody}, receivers: [{name: nobody}]}");

    assertThat(routing.examine(Monitored.target(order().get())))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.FAIL));
  }

  @ParameterizedTest
  @CsvSource({
    "gone@example.com, FAIL",
    "'sre@example.com, gone@example.com', FAIL",
    "oncall@lists.example.org, UNKNOWN",
    "'{{ .CommonLabels.owner }}', UNKNOWN"
  })
  void recipientsWhoAreNotHereAreNamed(String recipients, State state) throws Exception {
    alertmanager.configure(routes("pager", recipients));

    Finding found = routing.examine(Monitored.target(order().get())).get(1);

    assertThat(found.item()).isEqualTo("recipients");
    assertThat(found.state()).isEqualTo(state);
    assertThat(found.sentence().toString())
        .contains(recipients.substring(recipients.lastIndexOf(", ") + 1).strip())
        .doesNotContain("sre@example.com");
  }

  @Test
  void aKnownMailingListIsARecipientToo() throws Exception {
    alertmanager.configure(routes("pager", "SRE@example.com, On-Call@example.com"));

    assertThat(routing.examine(Monitored.target(order().mailingList("on-call@example.com").get())))
        .extracting(Finding::state)
        .containsOnly(State.PASS);
  }

  @Test
  void whereNothingRaisesAlertsNobodyCanSayWhomTheyReach() throws Exception {
    CataloguedSystem search =
        Monitored.system("search", prometheus.uri()).alertmanager(alertmanager.uri()).get();
    CataloguedSystem without = Monitored.system("order", prometheus.uri()).get();

    assertThat(stateOf(routing, search)).isEqualTo(State.UNKNOWN);
    assertThat(stateOf(routing, without)).isEqualTo(State.UNKNOWN);
    assertThat(stateOf(testAlert, without)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void aTestAlertIsSeenWithItsReceiversAndResolved() throws Exception {
    alertmanager.configure(
        """
        route:
          receiver: nobody
          group_wait: 1h
          routes: [{matchers: ['event_assurance_test=~".+"', 'system="order"'], receiver: trade}]
        receivers: [{name: nobody}, {name: trade}]
        """);

    Finding found = testAlert.examine(Monitored.target(order().get())).get(0);

    assertThat(found.state()).isEqualTo(State.PASS);
    assertThat(found.sentence()).hasToString("A test alert for Orders arrived and goes to trade.");
    assertThat(found.evidence()).matches("event_assurance_test=[0-9a-f-]{36} → trade");
    assertThat(alertmanager.activeAlerts()).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void aTestAlertThatIsSilencedWarns() throws Exception {
    alertmanager.configure(routes("pager", "sre@example.com"));
    silence("search");
    CataloguedSystem search =
        Monitored.system("search", prometheus.uri()).alertmanager(alertmanager.uri()).get();

    assertThat(stateOf(testAlert, search)).isEqualTo(State.WARN);
    assertThat(stateOf(testAlert, order().get())).isEqualTo(State.PASS);
  }

  @Test
  void anAlertmanagerThatLosesAlertsFails() throws Exception {
    try (StubServer forgetful = StubServer.answering(200, "[]")) {
      CataloguedSystem order =
          Monitored.system("order", prometheus.uri()).alertmanager(forgetful.uri()).get();

      assertThat(stateOf(testAlert, order)).isEqualTo(State.FAIL);
    }
  }

  private void silence(String system) throws Exception {
    JsonNode silence =
        new ObjectMapper()
            .readTree(
                """
                {"matchers":[{"name":"system","value":"%s","isRegex":false}],
                 "startsAt":"2020-01-01T00:00:00Z","endsAt":"2199-01-01T00:00:00Z",
                 "createdBy":"somebody","comment":"maintenance"}
                """
                    .formatted(system));
    http.postJson(URI.create(alertmanager.uri() + "/api/v2/silences"), silence, Optional.empty());
  }

  private static State stateOf(Check check, CataloguedSystem system) throws Exception {
    return check.examine(Monitored.target(system)).get(0).state();
  }

  private static Monitored order() {
    return Monitored.system("order", prometheus.uri()).alertmanager(alertmanager.uri());
  }
}
