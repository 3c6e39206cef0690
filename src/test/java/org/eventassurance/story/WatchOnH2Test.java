package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.inspection.Inspections;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineSource;
import org.eventassurance.watch.WatchClosing;
import org.eventassurance.watch.WatchClosings;
import org.eventassurance.watch.WatchLeftover;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event is watched from its go-live to the end of its presale. */
@OnH2
class WatchOnH2Test extends LiveStory {

  @Autowired private ServiceCatalogue catalogue;
  @Autowired private Incidents incidents;
  @Autowired private Hazards hazards;
  @Autowired private Inspections inspections;
  @Autowired private WatchClosings closings;
  @Autowired private NotificationSender sender;
  @Autowired private List<TimelineSource> sources;

  private static final String OPEN_ROOM = "userTask_openWarRoom";
  private static final String INSPECT = "userTask_inspect";
  private static final Map<String, Object> IN_ORDER =
      Map.of("inspected", List.of("SYSTEMS"), "anomaly", "no");

  @Test
  @Tag("E5")
  @Tag("E23")
  void eachPeakHasItsWarRoom() {
    String code = withTwoPeaks("WATCH-ROOMS");
    time.travelTo("2026-09-15T15:59:59+08:00");
    assertThat(tasks(code, OPEN_ROOM)).isEmpty();
    assertThat(inRoom("sre", Map.of("present", true), code).expect(409).text())
        .contains("There is no war room now: the next one opens at 2026-09-15 19:30");
    time.travelTo("2026-09-15T16:00:00+08:00");

    arrange(code);
    peopleComeAndGo(code);
    theRoomIsClosed(code);
    nobodyArrangesTheNextOne(code);

    assertThat(told(code))
        .containsSubsequence(
            "War room 1 is arranged: ECC 3, open from 2026-09-15 19:30.",
            "Anna Fischer is in the war room.",
            "Anna Fischer has left the war room.",
            "War room 1 is closed: Two screens were missing.",
            "War room 2 was not opened: nobody arranged it.");
  }

  private void arrange(String code) {
    JsonNode room = task(code, OPEN_ROOM);
    assertDue(room, "2026-09-15T19:30:00+08:00", "MODEL");
    Map<String, Object> form = cast.form(room);
    assertThat(String.valueOf(form.get("warRoomTime")))
        .contains("2026-09-15 19:30", "2026-09-15 20:00", "2026-09-15 21:00", "2026-09-15 21:30");
    assertThat(Caller.JSON.valueToTree(form.get("warRoomPeople")).toString())
        .as("commander, leadership, leads, quality liaisons")
        .contains("sre-lead", "leader", "payment-lead", "payment-liaison");
    for (String link :
        List.of("http://meet.example/1", "https://me:pw@meet.example", "javascript:1")) {
      assertThat(
              cast.submit(room, Map.of("warRoomPlace", "ECC 3", "warRoomLink", link))
                  .expect(400)
                  .text())
          .contains("Give an address that begins with https://");
    }
    cast.complete(
        room, Map.of("warRoomPlace", "ECC 3", "warRoomLink", "https://meet.example/war-room"));
    assertThat(cast.toldTo(code, "WATCH")).contains("sre-lead", "payment-lead", "payment-liaison");
    sender.sendDue();
    assertThat(
            WrittenMail.of(
                cast.told(code, "WATCH").stream()
                    .filter(line -> line.at("/to/id").asText().equals("sre-lead"))
                    .findFirst()
                    .orElseThrow()))
        .contains("open from 2026-09-15 19:30", "Place: ECC 3", "https://meet.example/war-room");
  }

  private void peopleComeAndGo(String code) {
    time.travelTo("2026-09-15T19:40:00+08:00");
    inRoom("sre-lead", Map.of("present", true), code).expect(200);
    inRoom("sre-lead", Map.of("present", true), code).expect(200);
    inRoom("qa", Map.of("present", true, "person", "payment-lead"), code).expect(200);
    assertThat(inRoom("sre", Map.of("present", true, "person", "dba"), code).expect(403).text())
        .contains("Say it for yourself");
    assertThat(inRoom("qa", Map.of("present", true, "person", "nobody"), code).expect(400).text())
        .contains("There is no person 'nobody'");
    assertThat(inRoom("sre", Map.of(), code).expect(400).text()).contains("Say true or false");
    inRoom("owner", Map.of("present", true), code).expect(403);
    time.travelTo("2026-09-15T20:30:00+08:00");
    inRoom("sre-lead", Map.of("present", false), code).expect(200);
    JsonNode room = cast.person("sre").get(rooms(code)).expect(200).json().path(0);
    assertThat(room.path("state").asText()).isEqualTo("OPEN");
    assertThat(room.path("presence")).hasSize(2);
    assertThat(room.at("/presence/0/cameAt").asText()).isEqualTo("2026-09-15T19:40:00+08:00");
    assertThat(room.at("/presence/0/leftAt").asText()).isEqualTo("2026-09-15T20:30:00+08:00");
    assertThat(room.at("/presence/1/name").asText()).isNotEmpty();
    assertThat(cast.person("sre").get("/events/" + code).expect(200).text())
        .contains("ECC 3", "I am in the war room");
  }

  private void theRoomIsClosed(String code) {
    time.travelTo("2026-09-15T21:29:59+08:00");
    assertThat(tasks(code, "userTask_closeWarRoom")).isEmpty();
    time.travelTo("2026-09-15T21:30:00+08:00");
    JsonNode close = task(code, "userTask_closeWarRoom");
    assertThat(Caller.JSON.valueToTree(cast.form(close).get("warRoomWereThere")).toString())
        .isEqualTo("[\"sre-lead\",\"payment-lead\"]");
    cast.complete(
        close,
        Map.of(
            "warRoomWereThere",
            List.of("sre-lead", "payment-lead", "dba"),
            "warRoomNotes",
            "Two screens were missing."));
    JsonNode room = cast.person("sre").get(rooms(code)).expect(200).json().path(1);
    assertThat(room.path("state").asText()).isEqualTo("CLOSED");
    assertThat(room.path("presence"))
        .extracting(stay -> stay.path("person").asText() + " " + stay.path("leftAt").asText())
        .containsExactlyInAnyOrder(
            "sre-lead 2026-09-15T20:30:00+08:00",
            "payment-lead 2026-09-15T21:30:00+08:00",
            "dba 2026-09-15T21:30:00+08:00");
  }

  /** The second peak moves, and the room that is being arranged for it moves along. */
  private void nobodyArrangesTheNextOne(String code) {
    assertDue(task(code, OPEN_ROOM), "2026-09-15T22:30:00+08:00", "MODEL");
    cast.person("leader")
        .post(
            "/api/events/" + code + "/reschedule",
            Map.of(
                "goLiveAt", "2026-09-15T20:00:00+08:00",
                "peaks",
                    List.of(
                        peak("2026-09-15T20:00", "2026-09-15T21:00"),
                        peak("2026-09-16T00:00", "2026-09-16T01:00")),
                "reason", "The second wave comes an hour later."))
        .expect(200);
    assertDue(task(code, OPEN_ROOM), "2026-09-15T23:30:00+08:00", "MODEL");
    time.travelTo("2026-09-16T01:29:59+08:00");
    assertThat(tasks(code, OPEN_ROOM)).hasSize(1);
    time.travelTo("2026-09-16T01:30:00+08:00");
    assertThat(tasks(code, OPEN_ROOM)).isEmpty();
    assertThat(cast.person("sre").get(rooms(code)).expect(200).json().at("/0/state").asText())
        .isEqualTo("MISSED");
    assertTimer(code, "timer_warRoomOpens", "2026-10-01T23:59:00+08:00");
  }

  @Test
  @Tag("E22")
  @Tag("E24")
  @Tag("B6")
  void machinesLookFirstAndAPersonSaysWhatFollows() throws IOException {
    try (Website shop = new Website()) {
      StageCatalogue.change(catalogue, demo -> shop.in(demo, "checkout"));
      shop.answers(503);
      String code = planned("WATCH-FAILS", "2026-09-15T20:00:00+08:00");

      JsonNode first = task(code, INSPECT);
      Map<String, Object> form = cast.form(first);
      assertThat(Caller.JSON.valueToTree(form.get("machineFindings")).path(0).toString())
          .contains("Checkout", "HTTP status", "503");
      assertThat(String.valueOf(form.get("machines"))).contains("Machines looked at");
      assertThat((List<?>) form.get("machineHazards")).hasSize(1);
      assertThat(form)
          .containsEntry("anomaly", "yes")
          .containsEntry("roundOutcome", "INCIDENT")
          .containsEntry("roundSystem", "checkout")
          .containsEntry("roundSeverity", "S1");
      cast.complete(first, Map.of("inspected", List.of("FACILITIES", "DEVICES")));

      Incident incident = incidents.openOf(code).get(0);
      assertThat(incident.systemId()).isEqualTo("checkout");
      assertThat(incident.seen()).contains("503");
      InspectionRound round = inspections.of(code).get(0);
      assertThat(round.incident()).contains(incident.id());
      assertThat(inspections.found(round)).isNotEmpty();
      assertThat(hazards.open(code)).as("machines make theirs by themselves").hasSize(1);

      time.travelTo("2026-09-15T20:30:00+08:00");
      JsonNode second = task(code, INSPECT);
      assertThat(cast.form(second))
          .as("the system has its incident")
          .containsEntry("roundOutcome", "NONE");
      cast.complete(
          second,
          Map.of(
              "inspected", List.of("NETWORK"),
              "findings", "The second line is not plugged in.",
              "roundOutcome", "HAZARD",
              "roundSystem", "live-stream"));
      assertThat(hazards.open(code))
          .extracting(Hazard::description)
          .contains("The second line is not plugged in.");
      assertThat(incidents.openOf(code)).hasSize(1);

      shop.answers(200);
      time.travelTo("2026-09-15T21:00:00+08:00");
      assertThat(cast.form(task(code, INSPECT)).get("anomaly")).isNull();
      assertThat(told(code))
          .contains("Inspection round 2 found: The second line is not plugged in.")
          .anyMatch(line -> line.startsWith("The check") && line.endsWith("fails."));
    } finally {
      StageCatalogue.restore(catalogue);
    }
  }

  @Test
  @Tag("E22")
  @Tag("E23")
  @Tag("B6")
  void roundsFollowOneAnotherAndNeverAreTwoOpen() {
    String code = planned("WATCH-ROUNDS", "2026-09-15T10:00:00+08:00");
    time.travelTo("2026-09-15T20:00:00+08:00");
    JsonNode first = task(code, INSPECT);
    assertThat(fact("sre", first, "round").path("frequency").asText())
        .isEqualTo("P1 in a peak window: inspect every half hour.");
    assertDue(first, "2026-09-15T20:15:00+08:00", "TABLE");
    cast.complete(first, IN_ORDER);

    time.travelTo("2026-09-15T20:29:59+08:00");
    assertThat(tasks(code, INSPECT)).isEmpty();
    time.travelTo("2026-09-15T20:30:00+08:00");
    JsonNode missed = task(code, INSPECT);

    time.travelTo("2026-09-15T21:00:00+08:00");
    JsonNode third = task(code, INSPECT);
    assertThat(id(third)).as("the round that nobody did gives way").isNotEqualTo(id(missed));
    cast.complete(
        third,
        Map.of(
            "inspected", List.of("NETWORK"), "anomaly", "yes", "findings", "A link runs at 80 %."));

    time.travelTo("2026-09-16T00:59:59+08:00");
    assertThat(tasks(code, INSPECT)).as("outside the peaks every four hours").isEmpty();
    time.travelTo("2026-09-16T01:00:00+08:00");
    JsonNode fourth = task(code, INSPECT);
    assertThat(fact("sre", fourth, "round").path("findingsBefore").asText())
        .endsWith("A link runs at 80 %.");
    assertThat(figures("sre", fourth))
        .containsAllEntriesOf(Map.of("rounds", 2, "roundsWithAnomalies", 1, "roundsMissed", 1));
  }

  @Test
  @Tag("E22")
  @Tag("B6")
  void aRoundIsDueWithThePeakThatBeginsBeforeTheIntervalIsOver() {
    String code = planned("WATCH-PEAK", "2026-09-15T10:00:00+08:00");
    time.travelTo("2026-09-15T10:05:00+08:00");
    cast.person("leader")
        .post(
            "/api/events/" + code + "/reschedule",
            Map.of(
                "goLiveAt", "2026-09-15T19:00:00+08:00",
                "endsAt", "2026-09-30T23:59:00+08:00",
                "broadcastStartsAt", "2026-09-15T19:00:00+08:00",
                "peaks",
                    List.of(
                        Map.of(
                            "from", "2026-09-15T20:00:00+08:00",
                            "to", "2026-09-15T21:00:00+08:00")),
                "reason", "An hour earlier."))
        .expect(200);

    time.travelTo("2026-09-15T19:00:00+08:00");
    cast.complete(task(code, INSPECT), IN_ORDER);
    assertTimer(code, "timer_nextInspection", "2026-09-15T20:00:00+08:00");
  }

  @Test
  @Tag("B3")
  void theLeadershipGroupHearsHowItGoesDayByDay() {
    String code = planned("WATCH-REPORTS", "2026-09-15T20:00:00+08:00");
    JsonNode report = task(code, "userTask_reportProgress");
    assertDue(report, "2026-09-16T00:00:00+08:00", "TABLE");
    cast.complete(report, Map.of("progressState", "GREEN", "progressSummary", "All as forecast."));

    time.travelTo("2026-09-16T16:00:00+08:00");

    JsonNode next = task(code, "userTask_reportProgress");
    assertThat(fact("sre", next, "reportBefore").path("summary").asText())
        .isEqualTo("All as forecast.");
  }

  @Test
  @Tag("E1")
  @Tag("E22")
  void theWatchEndsWithThePresaleWhateverIsOpen() {
    String code = planned("WATCH-END", "2026-09-15T20:00:00+08:00");
    cast.complete(task(code, INSPECT), IN_ORDER);

    time.travelTo("2026-09-30T23:59:00+08:00");

    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("key").asText())
        .contains("userTask_closeWatch")
        .doesNotContain(
            INSPECT, "userTask_takeShift", "userTask_reportProgress", "userTask_openWarRoom");
    JsonNode close = task(code, "userTask_closeWatch");
    assertThat(figures("sre", close))
        .as("nobody types what is counted")
        .containsAllEntriesOf(Map.of("incidents", 0, "rounds", 1, "roundsMissed", 1, "shifts", 0));
    assertThat(String.valueOf(cast.form(close).get("handOver")))
        .contains("Still open", "The change freeze");
    assertThat(submit("sre", close, Map.of("watchSummary", "All quiet.")).expect(400).text())
        .as("somebody goes on with what is open")
        .contains("What is open is handed over to");
    cast.complete(
        close,
        Map.of("watchHandedOverTo", "dba", "watchHandOverNote", "The confirmation comes first."));
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CONCLUDING");
    WatchClosing closing = closings.of(code).orElseThrow();
    assertThat(closing.handedOverTo()).isEqualTo("dba");
    assertThat(closing.handedOver()).extracting(WatchLeftover::kind).contains(OpenPoint.Kind.TASK);
    assertThat(cast.toldTo(code, "WATCH")).contains("dba");
    assertThat(told(code))
        .anyMatch(line -> line.contains("goes to Liu Yang: The confirmation comes first."));
  }

  /** A P1 event with two peaks, whose watch is planned on the day before. */
  private String withTwoPeaks(String code) {
    time.travelTo("2026-09-10T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put(
        "peaks",
        List.of(
            peak("2026-09-15T20:00", "2026-09-15T21:00"),
            peak("2026-09-15T23:00", "2026-09-16T00:00")));
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        code, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    time.travelTo("2026-09-14T20:00:00+08:00");
    begin("go-live-watch", code);
    time.settle();
    return code;
  }

  private static Map<String, Object> peak(String from, String to) {
    return Map.of("from", from + ":00+08:00", "to", to + ":00+08:00");
  }

  private static String rooms(String code) {
    return "/api/events/" + code + "/war-room";
  }

  private Caller.Answer inRoom(String person, Map<String, Object> body, String code) {
    return cast.person(person).post(rooms(code) + "/presence", body);
  }

  /** What the features tell of the event, in its order, in English. */
  private List<String> told(String code) {
    return sources.stream()
        .flatMap(source -> source.of(code).stream())
        .sorted(Comparator.comparing(TimelineEntry::at))
        .map(entry -> entry.what().toString())
        .toList();
  }

  /** A P1 event whose watch is planned at that moment, beside its lifecycle. */
  private String planned(String code, String moment) {
    time.travelTo("2026-09-10T10:00:00+08:00");
    confirmed(code);
    time.travelTo(moment);
    begin("go-live-watch", code);
    time.settle();
    return code;
  }

  private void assertTimer(String code, String timer, String at) {
    assertThat(timers(code, timer))
        .singleElement()
        .satisfies(due -> assertThat(due).isEqualTo(OffsetDateTime.parse(at)));
  }

  private Map<String, Object> figures(String person, JsonNode task) {
    return Caller.JSON.convertValue(
        fact(person, task, "watch"), new TypeReference<Map<String, Object>>() {});
  }
}
