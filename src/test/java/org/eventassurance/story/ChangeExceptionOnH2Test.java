package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeException.Status;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.organisation.StandIns;
import org.eventassurance.timeline.TimelineSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Production is frozen for an event; the few exceptions have their reason, approver and end. */
@OnH2
class ChangeExceptionOnH2Test extends LiveStory {

  private static final String APPROVE = "userTask_approveException";

  @Autowired private Freezes freezes;
  @Autowired private ChangeExceptions exceptions;
  @Autowired private List<TimelineSource> timelines;
  @Autowired private StandIns standIns;
  @Autowired private JdbcClient database;

  @AfterEach
  void everythingIsAsBefore() {
    takeTheOwnersModelsAway();
    database.sql("delete from absence").update();
    standIns.follow();
  }

  @Test
  @Tag("E20")
  @Tag("B4")
  void theFreezeFollowsTheDatesOfTheEvent() {
    String code = confirmedOnTheDayBefore("FREEZE");
    assertThat(freezes.of(code)).contains(window("2026-09-12T20:00", "2026-10-01T03:59"));
    assertThat(freezes.isOn(code)).isTrue();
    VEvent before = inCalendar(code);
    assertThat(Instant.from(before.getDateTimeStart().getDate()))
        .isEqualTo(instant("2026-09-12T20:00"));
    assertThat(Instant.from(before.getDateTimeEnd().getDate()))
        .isEqualTo(instant("2026-10-01T03:59"));
    assertThat(before.getSummary().getValue())
        .isEqualTo("Change freeze: Autumn launch live stream (P1)");
    assertThat(before.getDescription().getValue()).contains("Checkout", "Order database");

    reschedule(code, "2026-09-22T20:00:00+08:00");

    assertThat(freezes.of(code)).contains(window("2026-09-19T20:00", "2026-10-08T03:59"));
    assertThat(freezes.isOn(code)).as("wherever its process stands").isFalse();
    VEvent moved = inCalendar(code);
    assertThat(Instant.from(moved.getDateTimeStart().getDate()))
        .isEqualTo(instant("2026-09-19T20:00"));
    assertThat(moved.getUid()).as("calendars move it").isEqualTo(before.getUid());
    assertThat(moved.getLastModified().getDate()).isAfter(before.getLastModified().getDate());
    gate("checkout", "CHG-1", null).expect(200);
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Called off."))
        .expect(200);
    assertThat(freezes.of(code)).isEmpty();
    gate("checkout", "CHG-1", "2026-09-22T20:00:00+08:00").expect(200);
    assertThat(feed("/api/freeze.ics").<VEvent>getComponents(Component.VEVENT)).isEmpty();
  }

  @Test
  @Tag("E5")
  @Tag("E20")
  @Tag("B4")
  void aPipelineIsToldWhetherAChangeMayGo() {
    String code = confirmedOnTheDayBefore("GATE");
    JsonNode held = gate("order-database", "CHG-1", null).expect(423).json();
    assertThat(held.path("detail").asText())
        .isEqualTo(
            "Order database (订单库) is frozen until 2026-10-01 03:59 for Autumn launch live"
                + " stream: the change waits. If it can't wait, request an exception: in Tasklist"
                + " by 'Change exception', or by POST to /api/freeze/exceptions.");
    assertThat(held.path("until").asText()).isEqualTo("2026-10-01T03:59:00+08:00");
    assertThat(held.at("/events/0/code").asText()).isEqualTo(code);
    assertThat(held.at("/events/0/because").asText()).isEqualTo("needed by checkout");
    assertThat(held.at("/contact/0/as").asText()).isEqualTo("commander");
    assertThat(held.at("/contact/0/mail").asText()).isEqualTo("sre-lead@example.com");
    assertThat(held.path("contact"))
        .anyMatch(
            contact ->
                contact.path("exceptionClass").asText().equals("URGENT_FIX")
                    && contact.path("mail").asText().equals("qa-lead@example.com"));
    JsonNode state = pipeline().get("/api/freeze?system=checkout").expect(200).json();
    assertThat(state.path("frozen").asBoolean()).isTrue();
    assertThat(state.at("/events/0/because").asText()).isEqualTo("direct");
    assertThat(state.has("next")).isFalse();
    assertThat(pipeline().get("/api/freeze").expect(200).json().path("systems"))
        .extracting(system -> system.path("system").asText())
        .contains("checkout", "order", "order-database", "cdn-edge")
        .doesNotContain("search", "shelf-admin");
    assertThat(gate("search", "CHG-1", null).expect(200).json().path("reason").asText())
        .isEqualTo("Search (搜索) is not frozen: the change may go.");
    gate("checkout", "CHG-1", "2026-10-01T03:58:59%2B08:00").expect(423);
    gate("checkout", "CHG-1", "2026-10-01T03:59:00%2B08:00").expect(200);
    assertThat(gate("checkout", "CHG-1", "2026-09-12T11:59:59Z").expect(200).text())
        .contains("is not frozen yet, but from 2026-09-12 20:00 on");
    assertThat(gate("chekout", "CHG-1", null).expect(404).text())
        .contains("There is no system 'chekout' in the service catalogue: choose one of checkout");
    assertThat(gate("checkout", "", null).expect(400).text()).contains("CHG-20417");
    assertThat(gate("checkout", "CHG-1", "tomorrow").expect(400).text()).contains("offset");
    pipeline().get("/api/events").expect(403);
    pipeline().get("/api/freeze.ics").expect(403);
    pipeline().post("/api/freeze/exceptions", Map.of()).expect(403);
    Caller.anonymous(base).get("/api/freeze/gate?system=checkout&change=CHG-1").expect(401);
  }

  @Test
  @Tag("E20")
  @Tag("B4")
  void theGateLetsAChangeThroughAsLongAsItsExceptionHoldsAndNotASecondLonger() {
    String code = confirmedOnTheDayBefore("GATE-EXCEPTION");
    Caller.Answer created =
        cast.person("dba").post("/api/freeze/exceptions", with(urgentFix(code), "event", ""));
    JsonNode requested = created.expect(201).json();
    String path = created.response().headers().firstValue("Location").orElseThrow();
    assertThat(requested.path("event").asText()).isEqualTo(code);
    assertThat(requested.path("longestValidity").asText()).isEqualTo("PT4H");
    assertThat(cast.toldTo(code, "CHANGE_EXCEPTION"))
        .containsExactlyInAnyOrder("qa", "qa-lead", "qa-liaison");
    assertThat(gate("order-database", "CHG-1", null).expect(423).text())
        .contains("has yet to be decided");
    submit("qa", task(code, APPROVE), approval("2026-09-14T21:00+08:00", "2026-09-14T23:00+08:00"))
        .expect(204);
    assertThat(cast.toldTo(code, "CHANGE_EXCEPTION")).contains("dba", "sre-lead");

    assertThat(gate("order-database", "CHG-1", null).expect(423).text())
        .contains("holds from 2026-09-14 21:00 to 2026-09-14 23:00");
    gate("order-database", "CHG-1", "2026-09-14T21:00:00%2B08:00").expect(200);
    time.travelTo("2026-09-14T21:00:00+08:00");
    JsonNode passed = gate("order-database", "chg-1", null).expect(200).json();
    assertThat(passed.at("/exception/id").asLong()).isEqualTo(requested.path("id").asLong());
    gate("order-database", "CHG-1", null).expect(200);
    gate("order-database", "CHG-2", null).expect(423);
    gate("checkout", "CHG-1", null).expect(423);
    time.travelTo("2026-09-14T22:59:59+08:00");
    gate("order-database", "CHG-1", null).expect(200);
    time.moveTo(instant("2026-09-14T23:00"));
    assertThat(tasks(code, "userTask_recordUse")).as("the timer has not fired yet").hasSize(1);
    gate("order-database", "CHG-1", null).expect(423);

    time.settle();
    JsonNode used = pipeline().get(path).expect(200).json();
    assertThat(used.path("status").asText()).isEqualTo("USED");
    assertThat(used.path("letThroughAt").asText()).isEqualTo("2026-09-14T21:00:00+08:00");
    assertThat(used.has("evidence")).as("for people, not for a pipeline's log").isFalse();
    JsonNode outcome = task(code, "userTask_recordOutcome");
    assertThat(submit("dba", outcome, use("UNUSED", null)).expect(400).text())
        .contains("The gate has let this change through");
    assertThat(submit("dba", outcome, use("SUCCEEDED", "2026-09-14T23:00+08:00")).text())
        .contains("did not hold any more");
    submit("dba", outcome, use("ROLLED_BACK", "2026-09-14T21:00+08:00")).expect(204);
    JsonNode archived =
        cast.person("leader").get("/api/events/" + code + "/summary-report").expect(200).json();
    assertThat(archived.at("/changeExceptions/0/useResult").asText()).isEqualTo("ROLLED_BACK");
    assertThat(timeline(code))
        .contains(
            "FREEZE Production is frozen until 2026-10-01 03:59.",
            "CHANGE CHG-1: an exception to the freeze is wanted",
            "CHANGE CHG-1: the exception is approved, from 2026-09-14 21:00 to 2026-09-14 23:00",
            "CHANGE CHG-1: the gate lets the change through",
            "CHANGE CHG-2: the gate holds the change back (answers: 1)",
            "CHANGE CHG-1: the change was rolled back",
            "CHANGE CHG-1: the exception is over, used")
        .doesNotContain("FREEZE Production is no longer frozen for this event.");
    assertThat(cast.person("leader").get("/events/" + code).expect(200).text())
        .contains("production is frozen", "CHG-1", "Held back by the gate", "CHG-2");
  }

  @Test
  @Tag("E20")
  @Tag("B4")
  void whereSeveralEventsFreezeASystemTheHighestLevelDecidesForAll() {
    String first = confirmedOnTheDayBefore("FIRST");
    String small = small("SMALL");
    Map<String, Object> request = with(urgentFix(small), "wantedUntil", "2026-09-15T02:00+08:00");
    assertThat(cast.person("dba").post("/api/freeze/exceptions", request).expect(400).text())
        .as("the small event alone would allow twelve hours")
        .contains("holds for 4 h at the most");
    JsonNode requested =
        cast.person("dba").post("/api/freeze/exceptions", urgentFix(small)).expect(201).json();
    assertThat(requested.path("events").toString()).isEqualTo("[\"FIRST\",\"SMALL\"]");
    submit("qa", task(small, APPROVE), approval("2026-09-14T20:00+08:00", "2026-09-14T22:00+08:00"))
        .expect(204);
    assertThat(exceptions.running(first))
        .extracting(ChangeException::id)
        .isEqualTo(exceptions.running(small).stream().map(ChangeException::id).toList())
        .hasSize(1);
    JsonNode state = pipeline().get("/api/freeze?system=order-database").expect(200).json();
    assertThat(state.path("until").asText()).isEqualTo("2026-10-01T03:59:00+08:00");
    assertThat(state.path("events")).hasSize(2);
    gate("order-database", "CHG-1", null).expect(200);

    small("LATER");
    assertThat(gate("order-database", "CHG-1", null).expect(423).text())
        .contains("was decided before all of these events froze it");
    assertThat(cast.person("leader").get("/api/freeze/exceptions?event=" + first).json())
        .hasSize(1);
    assertThat(cast.person("leader").get("/api/freeze/exceptions?system=search").json()).isEmpty();
    cast.person("leader").get("/api/freeze/exceptions").expect(400);
  }

  @Test
  @Tag("B4")
  void nobodyDecidesForWhoeverRequestedBySubstituteOrAssignment() {
    String code = confirmedOnTheDayBefore("EXCEPTION-WAYS");
    cast.person("qa").post("/api/freeze/exceptions", urgentFix(code)).expect(201);
    JsonNode approval = task(code, APPROVE);
    Map<String, Object> fine = approval("2026-09-14T20:30+08:00", "2026-09-14T22:00+08:00");
    cast.person("qa")
        .post(
            "/api/absences",
            Map.of(
                "substitute", "marketing",
                "from", "2026-09-14T20:00:00+08:00",
                "until", "2026-09-15T20:00:00+08:00",
                "reason", "a story"))
        .expect(201);
    standIns.follow();
    assertThat(submit("marketing", approval, fine).expect(400).text())
        .contains("Only those decide whom the table of exceptions names");
    for (String person : List.of("qa", "dba-lead")) {
      cast.person("leader")
          .post("/engine-rest/task/" + id(approval) + "/assignee", Map.of("userId", person))
          .expect(204);
      assertThat(submit(person, approval, fine).expect(400).text()).contains("decide");
    }
    submit("qa-lead", approval, fine).expect(204);
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.APPROVED);
  }

  @Test
  @Tag("E20")
  void aGateThatCannotFindOutLetsNothingPass() throws IOException {
    confirmedOnTheDayBefore("BROKEN");
    String shipped = Files.readString(Path.of("processes", "task-deadlines.dmn"));
    deploy(
        "task-deadlines.dmn",
        shipped.replaceAll("(input_task\">\\s*<text>)\"freezeStart\"", "$1\"never\""));
    gate("checkout", "CHG-1", null).expect(500);
    pipeline().get("/api/freeze").expect(500);
    takeTheOwnersModelsAway();
    gate("checkout", "CHG-1", null).expect(423);
  }

  @Test
  @Tag("E5")
  @Tag("E20")
  @Tag("B4")
  void anApprovedExceptionHoldsForItsTimeAndItsUseIsRecorded() {
    String code = confirmedOnTheDayBefore("EXCEPTION");
    start("dba", "change-exception", urgentFix(code)).expect(200);
    JsonNode approval = task(code, APPROVE);
    assertThat(approval.path("department").asText()).as("qa controls releases").isEqualTo("qa");
    assertDue(approval, "2026-09-14T21:00:00+08:00", "TABLE");
    JsonNode shown = fact("qa", approval, "exception");
    assertThat(shown.path("class").asText()).isEqualTo("Urgent fix of a production problem");
    assertThat(shown.path("longestValidity").asText()).isEqualTo("4 h");
    assertThat(exceptions.running(code)).isEmpty();

    submit("qa", approval, approval("2026-09-14T21:00+08:00", "2026-09-14T23:00+08:00"))
        .expect(204);

    JsonNode use = task(code, "userTask_recordUse");
    assertThat(use.path("assignee").asText()).isEqualTo("dba");
    assertThat(exceptions.running(code)).as("not yet").isEmpty();
    time.travelTo("2026-09-14T21:00:00+08:00");
    assertThat(exceptions.running(code))
        .extracting(ChangeException::changeReference)
        .containsExactly("CHG-1");
    submit(
            "dba",
            use,
            Map.of(
                "use", "SUCCEEDED",
                "usedAt", "2026-09-14T21:00+08:00",
                "useNote", "The index is there."))
        .expect(204);
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.USED);
    assertThat(exceptions.running(code)).isEmpty();
  }

  @Test
  @Tag("B4")
  void nobodyApprovesTheirOwnAndNoneHoldsLongerThanTheTableAllows() {
    String code = confirmedOnTheDayBefore("EXCEPTION-OWN");
    start("qa", "change-exception", urgentFix(code)).expect(200);
    JsonNode approval = task(code, APPROVE);
    Map<String, Object> fine = approval("2026-09-14T20:30+08:00", "2026-09-14T22:00+08:00");

    assertThat(submit("qa", approval, fine).expect(400).text())
        .contains("You requested this exception yourself: somebody else has to decide.");
    assertThat(
            submit(
                    "qa-lead",
                    approval,
                    approval("2026-09-14T20:30+08:00", "2026-09-15T00:31+08:00"))
                .expect(400)
                .text())
        .contains("holds for 4 h at the most");
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.REQUESTED);
    submit("qa-lead", approval, fine).expect(204);
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.APPROVED);
  }

  @Test
  @Tag("B4")
  void whoAskedLearnsOfTheRefusal() {
    String code = confirmedOnTheDayBefore("EXCEPTION-REFUSED");
    start("payment", "change-exception", with(urgentFix(code), "exceptionClass", "THIRD_PARTY"))
        .expect(200);
    JsonNode approval = task(code, APPROVE);
    assertThat(approval.path("department").asText()).isEqualTo("quality-committee");

    submit(
            "quality",
            approval,
            Map.of("decision", "refuse", "decisionReason", "The card scheme can wait."))
        .expect(204);

    JsonNode refusal = task(code, "userTask_acknowledgeRefusal");
    assertThat(refusal.path("assignee").asText()).isEqualTo("payment");
    assertThat(fact("payment", refusal, "exception").path("decisionReason").asText())
        .isEqualTo("The card scheme can wait.");
    assertThat(cast.toldTo(code, "CHANGE_EXCEPTION")).as("by mail too").contains("payment");
    submit("payment", refusal, Map.of("refusalRead", true)).expect(204);
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.REFUSED);
    assertThat(tasks(code, "userTask_recordUse")).isEmpty();
  }

  @Test
  @Tag("E20")
  @Tag("B4")
  void whatIsNotDecidedOrNotUsedInTimeExpires() {
    String code = confirmedOnTheDayBefore("EXCEPTION-EXPIRED");
    start("sre", "change-exception", urgentFix(code)).expect(200);
    time.travelTo("2026-09-14T23:00:00+08:00");
    assertThat(tasks(code, APPROVE)).isEmpty();
    assertThat(exceptions.of(code)).extracting(ChangeException::status).contains(Status.EXPIRED);

    time.travelTo("2026-09-14T20:00:00+08:00");
    start("sre", "change-exception", with(urgentFix(code), "changeReference", "CHG-2")).expect(200);
    submit("qa", task(code, APPROVE), approval("2026-09-14T20:30+08:00", "2026-09-14T22:00+08:00"))
        .expect(204);
    time.travelTo("2026-09-14T22:00:00+08:00");
    assertThat(tasks(code, "userTask_recordUse")).isEmpty();
    assertThat(exceptions.of(code))
        .extracting(ChangeException::status)
        .containsExactly(Status.EXPIRED, Status.EXPIRED);
    assertThat(cast.told(code, "CHANGE_EXCEPTION"))
        .filteredOn(told -> told.at("/to/id").asText().equals("sre"))
        .as("not decided in time; approved; expired unused")
        .hasSize(3);
  }

  @Test
  @Tag("B4")
  void onlyTheReasonsOfTheTableAreExceptions() {
    String code = confirmedOnTheDayBefore("EXCEPTION-NONE");
    JsonNode form =
        cast.person("sre")
            .get("/engine-rest/process-definition/key/change-exception/deployed-start-form")
            .expect(200)
            .json();
    assertThat(form.toString())
        .contains("REGULATOR", "THIRD_PARTY", "URGENT_FIX", "SECURITY_HARDENING");
    Map<String, Object> request = urgentFix(code);
    assertRefused(with(request, "exceptionClass", "CONVENIENCE"), "Reason");
    assertRefused(with(request, "rollbackPlan", ""), "Roll-back plan");
    assertRefused(
        with(request, "wantedUntil", "2026-09-15T12:00+08:00"), "holds for 4 h at the most");
    assertRefused(
        with(
            with(request, "wantedFrom", "2026-10-05T10:00+08:00"),
            "wantedUntil",
            "2026-10-05T11:00+08:00"),
        "at that time the change needs no exception");
    start("marketing", "change-exception", request).expect(403);
    assertThat(exceptions.of(code)).isEmpty();
  }

  private void assertRefused(Map<String, Object> request, String words) {
    assertThat(start("sre", "change-exception", request).expect(400).text()).contains(words);
  }

  private Caller pipeline() {
    return Caller.program(base, FREEZE_TOKEN);
  }

  private Caller.Answer gate(String system, String change, String at) {
    String moment = at == null ? "" : "&at=" + at;
    return pipeline().get("/api/freeze/gate?system=" + system + "&change=" + change + moment);
  }

  private VEvent inCalendar(String code) {
    List<VEvent> shown = feed("/api/freeze.ics").getComponents(Component.VEVENT);
    assertThat(shown).hasSize(1);
    assertThat(feed("/api/events/" + code + "/freeze.ics").getComponents()).isEqualTo(shown);
    return shown.get(0);
  }

  private Calendar feed(String path) {
    try {
      return new CalendarBuilder()
          .build(new StringReader(cast.person("leader").get(path).expect(200).text()));
    } catch (IOException | ParserException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> timeline(String code) {
    return timelines.stream()
        .flatMap(source -> source.of(code).stream())
        .map(entry -> entry.kind() + " " + entry.what())
        .toList();
  }

  /** A small event on the same day, which is registered now. */
  private String small(String code) {
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.putAll(
        Map.of(
            "kind", "OTHER",
            "endsAt", "2026-09-15T23:00:00+08:00",
            "expectedPeakQps", 2400,
            "revenueAtStake", "LOW",
            "publicExposure", "LOW"));
    event.remove("broadcastStartsAt");
    cast.person("business").post("/api/events", event).expect(201);
    return code;
  }

  private static Map<String, Object> use(String use, String at) {
    Map<String, Object> values = new HashMap<>(Map.of("use", use, "useNote", "As the log says."));
    if (at != null) {
      values.put("usedAt", at);
    }
    return values;
  }

  private static Map<String, Object> urgentFix(String code) {
    return Map.of(
        "event", code,
        "system", "order-database",
        "exceptionClass", "URGENT_FIX",
        "changeReference", "CHG-1",
        "description", "An index is missing: orders take seconds.",
        "evidence", "Incident 12; tested on the copy.",
        "rollbackPlan", "Drop the index, one minute.",
        "wantedFrom", "2026-09-14T21:00+08:00",
        "wantedUntil", "2026-09-14T23:00+08:00");
  }

  private static Map<String, Object> approval(String from, String until) {
    return Map.of(
        "decision",
        "approve",
        "validFrom",
        from,
        "validUntil",
        until,
        "decisionReason",
        "It can be rolled back within a minute.");
  }

  private static FreezeWindow window(String from, String until) {
    return new FreezeWindow(instant(from), instant(until));
  }

  private static Instant instant(String companyTime) {
    return OffsetDateTime.parse(companyTime + ":00+08:00").toInstant();
  }
}
