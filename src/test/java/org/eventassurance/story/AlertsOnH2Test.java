package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.Severity;
import org.eventassurance.story.Caller.Answer;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts of systems that a live event needs become incidents; all others are only counted. */
@OnH2
@Tag("E22")
@Tag("E24")
class AlertsOnH2Test extends LiveStory {

  private static final String GROUP = "{}:{alertname=\"OrderFails\"}";
  private static final String SINCE = "2026-09-15T20:09:00+08:00";

  private static final String SERVER = "  - id: main\n    prometheus: http://127.0.0.1:9\n";
  private static final String WATCHED =
      "    monitoring: main\n    selector: 'job=\"shop\",service=~\"order|basket\"'\n";

  @Autowired private Incidents incidents;
  @Autowired private ServiceCatalogue catalogue;
  @Autowired private List<TimelineSource> timeline;
  @Autowired private JdbcClient database;

  @Test
  void aGroupHasOneIncidentUntilThatIsClosed() {
    String code = liveAtThePeak("ALERTS");
    JsonNode opened = taken(Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE));

    assertThat(opened.path("result").asText()).isEqualTo("OPENED");
    assertThat(opened.path("event").asText()).isEqualTo(code);
    Incident incident = incidents.get(opened.path("incident").asLong());
    assertThat(incidents.openOf(code)).extracting(Incident::id).containsExactly(incident.id());
    assertThat(incident.severity()).isEqualTo(Severity.S1);
    assertThat(incident.systemId()).isEqualTo("order");
    assertThat(incident.reportedBy()).isEqualTo("alertmanager");
    assertThat(incident.detectedAt()).isEqualTo(instant(SINCE));
    assertThat(incident.seen())
        .isEqualTo("Orders (订单)\nOrders (订单): OrderFails (critical): OrderFails of order");
    assertThat(task(code, "userTask_restoreService")).isNotNull();

    JsonNode repeated = taken(Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE));
    assertThat(repeated.path("result").asText()).isEqualTo("UPDATED");
    assertThat(repeated.path("incident").asLong()).isEqualTo(incident.id());
    assertThat(group(code).path("messages").asInt()).isEqualTo(2);
    assertThat(told(code)).as("a repeat is not told").hasSize(1);

    time.travelTo("2026-09-15T20:15:00+08:00");
    taken(
        Firing.group(GROUP)
            .alert("OrderFails", "order", "critical", SINCE)
            .alert("CheckoutSlow", "checkout", "warning", "2026-09-15T20:14:00+08:00"));
    assertThat(group(code).path("firing").asInt()).isEqualTo(2);
    assertThat(log(incident)).contains("1 more alerts of OrderFails fire: CheckoutSlow.");

    taken(
        Firing.group(GROUP)
            .ended("OrderFails", "order", "critical", SINCE, "2026-09-15T20:14:30+08:00")
            .alert("CheckoutSlow", "checkout", "warning", "2026-09-15T20:14:00+08:00"));
    assertThat(log(incident)).contains("1 alerts of OrderFails have ended, 1 still fire.");
    taken(
        Firing.group(GROUP)
            .ended("CheckoutSlow", "checkout", "warning", SINCE, "2026-12-01T20:14:30+08:00"));
    assertThat(group(code).path("state").asText()).isEqualTo("RESOLVED");
    assertThat(log(incident))
        .as("an end in our future is now")
        .contains(
            "All alerts of OrderFails had ended by 2026-09-15 20:15, before anybody acted on"
                + " incident "
                + incident.id()
                + ".");
    assertThat(incidents.openOf(code)).as("whether service is restored people say").hasSize(1);

    taken(Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE));
    assertThat(group(code).path("state").asText()).isEqualTo("FIRING");
    assertThat(log(incident)).contains("OrderFails fires again: OrderFails.");

    close(incident);
    JsonNode anew = taken(Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE));
    assertThat(anew.path("result").asText()).isEqualTo("OPENED");
    assertThat(anew.path("incident").asLong()).isNotEqualTo(incident.id());
    assertThat(groups(code)).hasSize(2);
    assertThat(told(code))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("OrderFails fires (1 alerts; Orders (订单))"),
            line -> assertThat(line).startsWith("All alerts of OrderFails had ended"),
            line -> assertThat(line).startsWith("OrderFails fires again"),
            line -> assertThat(line).startsWith("OrderFails fires (1 alerts"));
  }

  @Test
  void anIncidentGetsWorseWithItsAlertsAndThePeak() {
    String code = liveAtThePeak("ALERTS-RISE");
    time.travelTo("2026-09-15T19:00:00+08:00");
    String since = "2026-09-15T18:59:00+08:00";
    Incident incident =
        incidents.get(
            taken(Firing.group(GROUP).alert("OrderSlow", "order", "error", since))
                .path("incident")
                .asLong());
    assertThat(incident.severity()).isEqualTo(Severity.S3);

    Firing worse =
        Firing.group(GROUP)
            .alert("OrderSlow", "order", "error", since)
            .alert("OrderFails", "order", "critical", since);
    taken(worse);
    assertThat(incidents.get(incident.id()).severity()).isEqualTo(Severity.S2);
    time.travelTo("2026-09-15T20:00:00+08:00");
    taken(worse);
    assertThat(incidents.get(incident.id()).severity()).isEqualTo(Severity.S1);
    cast.person("qa")
        .post(
            "/api/incidents/" + incident.id() + "/severity",
            Map.of("severity", "S3", "reason", "Only the test shop is affected."))
        .expect(200);
    taken(worse);
    assertThat(incidents.get(incident.id()).severity())
        .as("who has looked knows better than a repeat")
        .isEqualTo(Severity.S3);

    assertThat(told(code))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("incident %s, S3.".formatted(incident.id())),
            line -> assertThat(line).contains("S2", "A core system fails outside a peak."),
            line -> assertThat(line).contains("S1", "A core system fails during a peak."));
  }

  @Test
  void whatSomebodyDismissedDoesNotComeBackByARepeat() {
    String code = liveAtThePeak("ALERTS-DISMISSED");
    Firing firing = Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE);
    long falseAlarm = taken(firing).path("incident").asLong();
    dismiss(falseAlarm, Map.of("reason", "The rule counts cancelled orders."));

    assertThat(taken(firing).path("reason").asText()).isEqualTo("FALSE_ALARM");
    time.travelTo("2026-09-15T20:20:00+08:00");
    long first =
        taken(
                Firing.group(GROUP)
                    .alert("OrderFails", "order", "critical", "2026-09-15T20:19:00+08:00"))
            .path("incident")
            .asLong();
    assertThat(first).as("it ended and fires anew").isGreaterThan(falseAlarm);

    Firing another = Firing.group("another").alert("Slow", "checkout", "critical", SINCE);
    long duplicate = taken(another).path("incident").asLong();
    dismiss(duplicate, Map.of("reason", "The same.", "duplicateOf", first));
    assertThat(taken(another).path("incident").asLong()).isEqualTo(first);
    taken(Firing.group("another").ended("Slow", "checkout", "critical", SINCE, SINCE));
    assertThat(incidents.openOf(code)).extracting(Incident::id).containsExactly(first);
    assertThat(log(incidents.get(first))).anyMatch(line -> line.startsWith("All alerts of Slow"));
  }

  @Test
  void whatConcernsNoLiveEventIsCountedWithTheReason() {
    String code = liveAtThePeak("ALERTS-IGNORED");
    Firing mixed =
        Firing.group("mixed")
            .alert("Unknown", "no-such-system", "critical", SINCE)
            .alert("Elsewhere", "search", "critical", SINCE)
            .alert("Watchdog", "order", "none", SINCE)
            .alert(
                Map.of("alertname", "Test", "system", "order", "event_assurance_test", "1"),
                SINCE,
                null)
            .ended("Gone", "order", "critical", SINCE, SINCE);
    assertThat(post(mixed).expect(200).json().path("alerts"))
        .extracting(alert -> alert.path("result").asText() + " " + alert.path("reason").asText())
        .containsExactlyInAnyOrder(
            "IGNORED UNKNOWN_SYSTEM",
            "IGNORED NO_LIVE_EVENT",
            "IGNORED BY_TABLE",
            "IGNORED TEST",
            "IGNORED NOT_KNOWN");
    post(mixed).expect(200);

    assertThat(incidents.of(code)).isEmpty();
    JsonNode ignored = cast.person("leader").get("/api/alerts/ignored").expect(200).json();
    assertThat(ignored)
        .hasSize(5)
        .allSatisfy(line -> assertThat(line.path("alerts").asInt()).isEqualTo(2));
    assertThat(ignored)
        .filteredOn(line -> line.path("name").asText().equals("Elsewhere"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("why").asText()).isEqualTo("No live event needs Search (搜索).");
              assertThat(line.path("labels").asText()).contains("system=\"search\"");
            });
    cast.person("marketing").get("/api/alerts/ignored").expect(403);

    Firing order = Firing.group("early").alert("OrderFails", "order", "critical", SINCE);
    time.travelTo("2026-09-11T10:00:00+08:00");
    assertThat(taken(order).path("reason").asText())
        .as("before the freeze")
        .isEqualTo("NO_LIVE_EVENT");
    time.moveTo(instant("2026-09-30T23:59:00+08:00"));
    assertThat(taken(order).path("reason").asText())
        .as("from the end on")
        .isEqualTo("NO_LIVE_EVENT");
    time.moveTo(instant("2026-09-30T23:58:59+08:00"));
    assertThat(taken(order).path("result").asText()).isEqualTo("OPENED");
    assertThat(incidents.of(code).get(0).severity()).as("no peak any more").isEqualTo(Severity.S2);
  }

  @Test
  void theSelectorOfTheCatalogueNamesTheSystemToo() {
    liveAtThePeak("ALERTS-SELECTOR");
    StageCatalogue.change(
        catalogue,
        demo ->
            demo.replace("\nsystems:\n", "\nmonitoring:\n" + SERVER + "\nsystems:\n")
                .replace("\n  - id: order\n", "\n  - id: order\n" + WATCHED));
    try {
      Map<String, String> labels =
          Map.of("alertname", "Slow", "job", "shop", "service", "basket", "severity", "error");
      JsonNode opened = taken(Firing.group(GROUP).alert(labels, SINCE, null));

      assertThat(incidents.get(opened.path("incident").asLong()).systemId()).isEqualTo("order");
    } finally {
      StageCatalogue.restore(catalogue);
    }
  }

  @Test
  void ofTwoEventsTheMoreImportantOneHandlesIt() {
    Map<String, Object> smaller = new HashMap<>(launchLiveStream("ALERTS-P3"));
    smaller.put("kind", "OTHER");
    smaller.put("goLiveAt", "2026-09-14T20:00:00+08:00");
    smaller.remove("broadcastStartsAt");
    smaller.put("peaks", List.of());
    smaller.put("expectedPeakQps", 2000);
    smaller.put("revenueAtStake", "LOW");
    smaller.put("publicExposure", "LOW");
    time.travelTo("2026-09-10T10:00:00+08:00");
    cast.person("sre").post("/api/events", smaller).expect(201);
    String code = liveAtThePeak("ALERTS-P1");

    JsonNode opened =
        taken(Firing.group(GROUP).alert("DatabaseDown", "order-database", "critical", SINCE));

    assertThat(opened.path("event").asText()).isEqualTo(code);
    assertThat(incidents.of("ALERTS-P3")).isEmpty();
    assertThat(told("ALERTS-P3"))
        .singleElement()
        .asString()
        .contains("event ALERTS-P1 handles it as incident " + opened.path("incident").asLong());
  }

  @Test
  void aStormMakesFewIncidentsHoweverItIsGrouped() {
    String code = liveAtThePeak("ALERTS-STORM");
    Firing storm = Firing.group("storm");
    for (int i = 0; i < 1000; i++) {
      storm.alert(
          Map.of("alertname", "Down", "system", "checkout", "instance", "host-" + i), SINCE, null);
    }
    assertThat(post(storm).expect(200).json().path("alerts")).hasSize(1000);
    assertThat(post(storm).expect(200).json().path("alerts")).hasSize(1000);
    assertThat(incidents.of(code)).hasSize(1);
    assertThat(incidents.of(code).get(0).seen()).endsWith("… +990").hasSizeLessThan(2000);
    assertThat(group(code).path("firing").asInt()).isEqualTo(1000);

    for (int i = 0; i < 50; i++) {
      post(Firing.group("host " + i)
              .alert(
                  Map.of("alertname", "Slow", "system", "checkout", "host", "h" + i), SINCE, null))
          .expect(200);
    }
    assertThat(incidents.of(code)).as("three about one system, and the rest to them").hasSize(3);
    assertThat(groups(code)).hasSize(51);
    assertThat(told(code)).as("the timeline stays readable").hasSizeLessThan(40);
  }

  @Test
  void whatSomebodyWroteIntoARuleStaysText() {
    String code = liveAtThePeak("ALERTS-HOSTILE");
    String hostile = "<script>alert('x')</script>\r\n\u0007'; drop table alert; -- ${7*7} %s %n";
    taken(
        Firing.group(hostile)
            .alert(
                Map.of("alertname", hostile, "system", "order", "severity", hostile.repeat(50)),
                SINCE,
                null));

    Incident incident = incidents.of(code).get(0);
    assertThat(incident.severity()).as("in doubt the higher").isEqualTo(Severity.S1);
    assertThat(incident.seen())
        .contains("<script>alert('x')</script> '; drop table alert; -- ${7*7} %s %n");
    assertThat(group(code).path("title").asText())
        .isEqualTo("<script>alert('x')</script> '; drop table alert; -- ${7*7} %s %n");
    assertThat(told(code)).singleElement().asString().contains("-- ${7*7} %s %n fires");
  }

  @Test
  void whoMayNotOrSendsNonsenseChangesNothing() {
    String code = liveAtThePeak("ALERTS-REFUSED");
    Map<String, Object> message =
        Firing.group(GROUP).alert("OrderFails", "order", "critical", SINCE).message();
    String path = "/api/alerts/alertmanager";
    Caller.anonymous(base).post(path, message).expect(401);
    Caller wrong = Caller.program(base, "somebody-elses-token-0123456789");
    for (int i = 0; i < 30; i++) {
      wrong.post(path, message).expect(401);
    }
    cast.person("sre").post(path, message).expect(403);
    Caller right = Caller.program(base, ALERTS_TOKEN);
    right.get("/api/events").expect(403);
    assertThat(right.post(path, "{\"version\":\"4\"").expect(400).text()).contains("body");
    Map<String, Object> old = new HashMap<>(message);
    old.put("version", "3");
    assertThat(right.post(path, old).expect(400).json().at("/errors/0/field").asText())
        .isEqualTo("version");
    assertThat(right.post(path, message.toString().repeat(20000)).expect(413).text())
        .contains("max_alerts");
    right.postCsv(path, "version,4").expect(400);

    assertThat(incidents.of(code)).isEmpty();
    assertThat(groups(code)).isEmpty();
    assertThat(cast.person("sre").get("/api/alerts/ignored").expect(200).json()).isEmpty();
  }

  private String liveAtThePeak(String code) {
    String live = confirmedOnTheDayBefore(code);
    database.sql("delete from alert_ignored").update();
    time.travelTo("2026-09-15T20:10:00+08:00");
    return live;
  }

  private Answer post(Firing firing) {
    return Caller.program(base, ALERTS_TOKEN).post("/api/alerts/alertmanager", firing.message());
  }

  /** What became of the first alert of a message. */
  private JsonNode taken(Firing firing) {
    return post(firing).expect(200).json().path("alerts").path(0);
  }

  private JsonNode groups(String code) {
    return cast.person("leader").get("/api/events/" + code + "/alerts").expect(200).json();
  }

  private JsonNode group(String code) {
    return groups(code).path(0);
  }

  private List<String> told(String code) {
    return timeline.stream()
        .flatMap(source -> source.of(code).stream())
        .filter(entry -> entry.kind() == TimelineKind.ALERT)
        .map(TimelineEntry::what)
        .map(String::valueOf)
        .toList();
  }

  private List<String> log(Incident incident) {
    return incidents.log(incident.id()).stream().map(note -> note.what().toString()).toList();
  }

  private void dismiss(long incident, Map<String, Object> why) {
    cast.person("sre").post("/api/incidents/" + incident + "/dismiss", why).expect(200);
  }

  private void close(Incident incident) {
    database
        .sql("update incident set closed_at = current_timestamp where id = ?")
        .param(incident.id())
        .update();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
