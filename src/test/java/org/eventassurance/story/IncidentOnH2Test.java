package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incident.State;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.SecurityGrade;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident is told at once, restored first, explained later and followed up. */
@OnH2
class IncidentOnH2Test extends LiveStory {

  @Autowired private Incidents incidents;
  @Autowired private NotificationSender sender;
  @Autowired private List<TimelineSource> timeline;

  @Test
  @Tag("E24")
  @Tag("E25")
  @Tag("B8")
  void aNoticeIsSentByHandAndAPlanRestoresServiceStepByStep() {
    String code = confirmedOnTheDayBefore("INCIDENT");
    plan("Restart the checkout", "checkout", "Memory runs full", 4, "Restart it.");
    plan(
        "Limit orders",
        "order",
        "Orders fail, queue grows",
        6,
        "1. Set the limit.\n2. Tell support.\n3. Watch the queue.");
    plan(
        "Fail over",
        "order-database",
        "Orders fail, the database is away",
        3,
        "* Promote the standby.");
    plan("Degrade search", "search", "Orders fail, queue grows", 1, "Switch it off.");
    time.travelTo("2026-09-15T20:10:00+08:00");
    JsonNode reported =
        cast.person("marketing")
            .post(
                "/api/incidents",
                Map.of(
                    "event",
                    code,
                    "system",
                    "checkout",
                    "severity",
                    "S3",
                    "seenBy",
                    "USERS",
                    "seen",
                    "Orders fail and the queue grows.",
                    "detectedAt",
                    "2026-09-15T12:07:00Z"))
            .expect(201)
            .json();
    String path = "/api/incidents/" + reported.path("id").asText();

    assertThat(reported.path("severity").asText())
        .as("the worse one: core, peak, users")
        .isEqualTo("S1");
    assertThat(reported.path("detectedAt").asText()).isEqualTo("2026-09-15T20:07:00+08:00");
    assertThat(reported.at("/notice/dueAt").asText()).isEqualTo("2026-09-15T20:15:00+08:00");
    assertThat(cast.toldTo(code, "INCIDENT"))
        .as("who has to tell the others knows at once")
        .containsExactlyInAnyOrder("business-liaison", "business-lead", "sre-lead");

    JsonNode tell = task(code, "userTask_notifyDepartments");
    assertDue(tell, "2026-09-15T20:15:00+08:00", "MODEL");
    assertThat(candidates(tell)).contains("business-liaison").contains("\"qa\"");
    Map<String, Object> form =
        Stranger.served(cast.person("business-liaison"), "/engine-rest/task/" + id(tell));
    assertThat((String) form.get("noticeText"))
        .contains(
            "Checkout",
            "S1",
            "Live Commerce",
            "2026-09-15 20:07",
            "Orders fail and the queue grows.");
    assertThat(form.get("noticeRecipients"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .contains("dba-liaison", "dba-lead", "leadership-liaison", "sre-lead")
        .doesNotContain("business-liaison", "business-lead")
        .hasSize(18);
    submit(
            "business-liaison",
            tell,
            Map.of(
                "noticeText",
                "Checkout is down.\nWait for us.",
                "noticeRecipients",
                List.of("dba-liaison", "leader")))
        .expect(204);
    List<JsonNode> notice = told(code, "Notice of incident");
    assertThat(notice)
        .extracting(line -> line.at("/to/id").asText())
        .containsExactlyInAnyOrder("dba-liaison", "leader");
    time.travelTo("2026-09-15T20:11:00+08:00");
    sender.sendDue();
    assertThat(mail(code, "Notice of incident", "leader"))
        .contains("S1", "Checkout (结算)", "Checkout is down.", "Wait for us.");
    assertThat(mail(code, "goes out by itself", "business-lead")).contains("20:15");

    Caller board = cast.person("dba");
    assertThat(board.get("/events/" + code, "text/html").expect(200).text())
        .contains(
            "Departments told", "disturbed for 4 minutes", "Orders fail and the queue grows.");
    JsonNode restore = task(code, "userTask_restoreService");
    assertThat(fact("sre", restore, "offeredPlans"))
        .as("those that fit what is seen first, the shortest outage in front")
        .extracting(row -> row.path("name").asText())
        .containsExactly("Fail over", "Limit orders", "Restart the checkout");
    submit("sre", restore, Map.of("restoreNext", "PLAN", "plan", option(restore, "Fail over")))
        .expect(204);
    time.travelTo("2026-09-15T20:12:00+08:00");
    JsonNode carry = task(code, "userTask_carryOutPlan");
    assertDue(carry, "2026-09-15T20:14:00+08:00", "MODEL");
    submit(
            "sre",
            carry,
            Map.of(
                "planNext",
                "NO_HELP",
                "skippedSteps",
                List.of("1"),
                "noHelpReason",
                "The standby lags."))
        .expect(204);
    restore = task(code, "userTask_restoreService");
    submit("sre", restore, Map.of("restoreNext", "PLAN", "plan", option(restore, "Limit orders")))
        .expect(204);
    time.travelTo("2026-09-15T20:14:00+08:00");
    submit(
            "sre",
            task(code, "userTask_carryOutPlan"),
            Map.of(
                "planNext",
                "STEPS",
                "doneSteps",
                List.of("1"),
                "stepsAt",
                "2026-09-15T20:13+08:00"))
        .expect(204);
    cast.person("business").post(path + "/steps", Map.of("done", List.of(3))).expect(200);
    carry = task(code, "userTask_carryOutPlan");
    assertThat(fact("sre", carry, "openSteps"))
        .extracting(step -> step.path("label").asText())
        .containsExactly("2. Tell support.");
    time.travelTo("2026-09-15T20:20:00+08:00");
    submit(
            "sre",
            carry,
            Map.of(
                "planNext",
                "RESTORED",
                "measureTaken",
                "Limited to 3,000 QPS.",
                "restoredAt",
                "2026-09-15T20:19+08:00"))
        .expect(204);

    JsonNode incident = cast.person("dba").get(path).expect(200).json();
    assertThat(incident.path("state").asText()).isEqualTo("RESTORED");
    assertThat(incident.path("outageMinutes").asInt()).isEqualTo(12);
    assertThat(incident.at("/restoration/measure").asText()).isEqualTo("RATE_LIMIT");
    assertThat(incident.at("/plans/0/helped").asBoolean()).isFalse();
    assertThat(incident.at("/plans/1/helped").asBoolean()).isTrue();
    assertThat(incident.at("/plans/1/steps/0/at").asText()).isEqualTo("2026-09-15T20:13:00+08:00");
    assertThat(incident.at("/plans/1/steps/1/state").asText()).isEqualTo("OPEN");
    assertThat(incident.at("/plans/1/steps/2/by").asText()).isEqualTo("business");
    assertThat(told(code, "Service is restored"))
        .extracting(line -> line.at("/to/id").asText())
        .contains("dba-liaison", "leader", "business-liaison", "payment-liaison", "sre-lead");
    assertThat(timelineOf(code))
        .anyMatch(line -> line.contains("since 2026-09-15 20:07: Orders fail and the queue grows."))
        .anyMatch(line -> line.contains("Plan did not help: Fail over. The standby lags."))
        .anyMatch(line -> line.contains("Step 1 done: Set the limit."))
        .anyMatch(line -> line.contains("Service restored at 2026-09-15 20:19, by: Rate limit."));
  }

  @Test
  @Tag("E24")
  void aNoticeThatNobodySendsGoesOutByItselfAfterFiveMinutesAndIsSentAgainWhenItGetsWorse() {
    String code = confirmedOnTheDayBefore("INCIDENT-UNSENT");
    time.travelTo("2026-09-15T03:10:00+08:00");
    start("marketing", "incident", with(report(code), "severity", "OPEN")).expect(200);
    long id = incidents.of(code).get(0).id();
    assertThat(incidents.get(id).severity())
        .as("core, no peak, a colleague")
        .isEqualTo(Severity.S3);

    time.travelTo("2026-09-15T03:14:59+08:00");
    time.settle();
    assertThat(told(code, "Notice of incident")).isEmpty();
    time.travelTo("2026-09-15T03:15:00+08:00");
    time.settle();

    assertThat(tasks(code, "userTask_notifyDepartments")).isEmpty();
    List<JsonNode> sent = told(code, "Notice of incident");
    assertThat(sent).hasSize(18);
    assertThat(sent.get(0).path("sendAt").asText())
        .as("at night too")
        .startsWith("2026-09-15T03:15:00");
    Incident incident = incidents.get(id);
    assertThat(incident.notifiedBy()).isEmpty();
    assertThat(incident.notifiedDepartments()).hasSize(9).doesNotContain("business");
    assertThat(timelineOf(code))
        .anyMatch(line -> line.contains("it went out by itself to 18 people"));

    incidents.raise(id, Severity.S3, Sentence.of("It goes on."));
    assertThat(told(code, "is worse")).as("as bad as before").isEmpty();
    incidents.raise(id, Severity.S1, Sentence.of("Nobody can pay."));
    assertThat(told(code, "is worse"))
        .extracting(line -> line.at("/to/id").asText())
        .contains("dba-liaison", "business-liaison")
        .hasSize(20);
    Map<String, Object> lower = Map.of("severity", "S2", "reason", "Half of them can.");
    String path = "/api/incidents/" + id;
    cast.person("marketing").post(path + "/severity", lower).expect(403);
    cast.person("qa").post(path + "/severity", Map.of("severity", "S2")).expect(400);
    assertThat(
            cast.person("qa")
                .post(path + "/severity", lower)
                .expect(200)
                .json()
                .path("severity")
                .asText())
        .isEqualTo("S2");

    cast.person("sre").post(path + "/dismiss", Map.of("reason", " ")).expect(400);
    cast.person("sre")
        .post(path + "/dismiss", Map.of("reason", "As 99.", "duplicateOf", 999_999))
        .expect(400);
    JsonNode dismissed =
        cast.person("sre")
            .post(path + "/dismiss", Map.of("reason", "The probe was broken."))
            .expect(200)
            .json();
    assertThat(dismissed.path("state").asText()).isEqualTo("DISMISSED");
    assertThat(cast.openTasks(code))
        .noneMatch(task -> task.path("phase").asText().equals("incident"));
    assertThat(told(code, "was a false alarm")).hasSize(20);
    assertThat(incidents.openOf(code)).isEmpty();
    cast.person("sre").post(path + "/dismiss", Map.of("reason", "Again.")).expect(409);
  }

  @Test
  @Tag("B8")
  void theAuthoritysClockRunsToTheMinute() {
    String code = confirmedOnTheDayBefore("INCIDENT-GRAVE");
    time.travelTo("2026-09-15T20:10:00+08:00");
    start(
            "payment",
            "incident",
            with(
                with(report(code), "securityGrade", "LARGE"),
                "detectedAt",
                "2026-09-15T20:02+08:00"))
        .expect(200);
    long id = incidents.of(code).get(0).id();

    JsonNode told = task(code, "userTask_reportToAuthority");
    assertDue(told, "2026-09-16T00:02:00+08:00", "MODEL");
    assertThat(candidates(told)).contains("leadership").contains("sre-lead");
    time.travelTo("2026-09-15T20:30:00+08:00");
    submit(
            "leader",
            told,
            Map.of("authority", "The regulator", "reportedAt", "2026-09-15T20:25+08:00"))
        .expect(204);
    cast.person("sre")
        .post("/api/incidents/" + id + "/dismiss", Map.of("reason", "It was nothing."))
        .expect(409);

    time.travelTo("2026-09-15T22:24:00+08:00");
    time.settle();
    assertThat(tasks(code, "userTask_reportProgress")).isEmpty();
    time.travelTo("2026-09-15T22:25:00+08:00");
    time.settle();
    JsonNode progress = task(code, "userTask_reportProgress");
    assertDue(progress, "2026-09-16T00:25:00+08:00", "MODEL");
    submit(
            "leader",
            progress,
            Map.of(
                "authorityProgress", "The attack goes on.", "reportedAt", "2026-09-15T22:25+08:00"))
        .expect(204);
    submit("sre", task(code, "userTask_restoreService"), restored("2026-09-15T22:20+08:00"))
        .expect(204);
    time.travelTo("2026-09-16T02:25:00+08:00");
    time.settle();
    assertThat(tasks(code, "userTask_reportProgress")).as("service is back").isEmpty();
    assertThat(tasks(code, "userTask_summariseForAuthority")).isEmpty();
    submit("business", task(code, "userTask_findRootCause"), cause()).expect(204);
    submit("quality", task(code, "userTask_reviewRootCause"), Map.of("causeVerdict", "accepted"))
        .expect(204);

    assertThat(incidents.openOf(code)).isEmpty();
    JsonNode summary = task(code, "userTask_summariseForAuthority");
    assertDue(summary, "2026-10-16T02:25:00+08:00", "MODEL");
    submit("leader", summary, Map.of("sentAt", "2026-09-16T02:25+08:00")).expect(204);
    JsonNode authority =
        cast.person("leader").get("/api/incidents/" + id).expect(200).json().path("authority");
    assertThat(authority.path("firstReportDueAt").asText()).isEqualTo("2026-09-16T00:02:00+08:00");
    assertThat(authority.path("name").asText()).isEqualTo("The regulator");
    assertThat(authority.path("summarySentAt").asText()).isEqualTo("2026-09-16T02:25:00+08:00");
  }

  @Test
  @Tag("B8")
  void anIncidentThatTurnsOutToBeGraveIsReportedFromThenOn() {
    String code = confirmedOnTheDayBefore("INCIDENT-GRAVER");
    time.travelTo("2026-09-15T20:10:00+08:00");
    start("payment", "incident", report(code)).expect(200);
    long id = incidents.of(code).get(0).id();
    assertThat(tasks(code, "userTask_reportToAuthority")).isEmpty();

    time.travelTo("2026-09-15T20:40:00+08:00");
    cast.person("business")
        .post(
            "/api/incidents/" + id + "/severity",
            Map.of("securityGrade", "RELATIVELY_LARGE", "reason", "Data has leaked."))
        .expect(200);
    time.settle();

    assertDue(task(code, "userTask_reportToAuthority"), "2026-09-16T00:40:00+08:00", "MODEL");
    assertThat(incidents.get(id).securityGrade()).isEqualTo(SecurityGrade.RELATIVELY_LARGE);
  }

  @Test
  @Tag("E26")
  void whatAnIncidentCallsForIsReviewedAndFollowedUpWithEvidence() {
    String code = confirmedOnTheDayBefore("INCIDENT-CAUSE");
    time.travelTo("2026-09-15T20:10:00+08:00");
    start("dba", "incident", report(code)).expect(200);
    submit("qa", task(code, "userTask_notifyDepartments"), everybody()).expect(204);
    submit("sre", task(code, "userTask_restoreService"), restored("2026-09-15T20:09+08:00"))
        .expect(204);

    JsonNode find = task(code, "userTask_findRootCause");
    Map<String, Object> unexplained = Map.of("rootCause", "A cache was flushed.");
    assertThat(submit("business", find, unexplained).expect(400).text())
        .contains("Why nothing has to change");
    submit("business", find, with(unexplained, "noActionReason", "It can't happen again."))
        .expect(204);
    JsonNode review = task(code, "userTask_reviewRootCause");
    submit("qa", review, Map.of("causeVerdict", "back", "causeMissing", "Why was it not noticed?"))
        .expect(204);
    find = task(code, "userTask_findRootCause");
    assertThat(fact("business", find, "incident").path("causeMissing").asText())
        .isEqualTo("Why was it not noticed?");
    submit("business", find, cause()).expect(204);
    submit("qa", task(code, "userTask_reviewRootCause"), Map.of("causeVerdict", "accepted"))
        .expect(204);

    assertThat(incidents.of(code).get(0).state()).isEqualTo(State.CLOSED);
    JsonNode followUps =
        cast.person("qa").get("/api/events/" + code + "/follow-ups").expect(200).json();
    assertThat(followUps)
        .hasSize(2)
        .allMatch(it -> it.path("reference").asText().startsWith("incident/"));
    JsonNode work =
        tasks(code, "userTask_workOnFollowUp").stream()
            .filter(it -> it.path("assignee").asText().equals("business-lead"))
            .findFirst()
            .orElseThrow();
    assertThat(work.path("dueAt").asText()).isEqualTo("2026-10-09T18:00:00+08:00");
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Called off."))
        .expect(200);
    time.settle();
    assertThat(
            submit("business-lead", work, Map.of("workDone", "Flushed in steps."))
                .expect(400)
                .text())
        .contains("'Evidence' is required");
    submit("business-lead", work, Map.of("workDone", "Flushed in steps.", "evidence", "CHG-77"))
        .expect(204);
    submit("qa", task(code, "userTask_verifyClosure"), Map.of("closureVerdict", "closed"))
        .expect(204);
    assertThat(
            StreamSupport.stream(
                cast.person("qa")
                    .get("/api/events/" + code + "/follow-ups")
                    .expect(200)
                    .json()
                    .spliterator(),
                false))
        .extracting(it -> it.path("status").asText())
        .containsExactlyInAnyOrder("CLOSED", "OPEN");
  }

  @Test
  @Tag("E22")
  void whoStandsWatchSeesTheOpenIncidents() {
    String code = confirmedOnTheDayBefore("INCIDENT-WATCHED");
    begin("go-live-watch", code);
    time.travelTo("2026-09-15T20:10:00+08:00");
    start("dba", "incident", report(code)).expect(200);

    JsonNode shown = fact("sre", task(code, "userTask_takeShift"), "openIncidents");

    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).path("severity").asText()).isEqualTo("S2");
    assertThat(shown.get(0).path("state").asText()).isEqualTo("Service is being restored");
  }

  @Test
  void nonsenseIsRefusedAndChangesNothing() {
    String code = confirmedOnTheDayBefore("INCIDENT-REFUSED");
    Map<String, Object> report = report(code);
    assertRefused(with(report, "event", "NO-SUCH-EVENT"), "Event");
    assertRefused(with(report, "system", "no-such-system"), "System");
    assertRefused(with(report, "severity", "S0"), "Severity");
    assertRefused(with(report, "seen", ""), "What is seen");
    assertRefused(
        with(report, "detectedAt", "2026-09-16T20:00+08:00"),
        "An incident can't be seen in the future");
    start("owner", "incident", report).expect(403);
    Caller sre = cast.person("sre");
    Map<String, Object> body =
        new HashMap<>(Map.of("event", code, "system", "checkout", "seen", "Slow."));
    sre.post("/api/incidents", with(body, "event", "NO-SUCH-EVENT")).expect(404);
    assertThat(
            sre.post("/api/incidents", with(body, "system", "x"))
                .expect(400)
                .json()
                .at("/errors/0/field")
                .asText())
        .isEqualTo("system");
    sre.post("/api/incidents", with(body, "severity", "P1")).expect(400);
    sre.post("/api/incidents", with(body, "seen", "\u0000")).expect(400);
    sre.post("/api/incidents", with(body, "detectedAt", "yesterday")).expect(400);
    sre.post("/api/incidents", Map.of()).expect(404);
    cast.person("owner").post("/api/incidents", body).expect(403);
    sre.get("/api/incidents/999999").expect(404);
    sre.get("/api/events/NO-SUCH-EVENT/incidents").expect(404);
    assertThat(incidents.of(code)).isEmpty();

    time.travelTo("2026-09-15T20:10:00+08:00");
    start("sre", "incident", report).expect(200);
    JsonNode restore = task(code, "userTask_restoreService");
    assertThat(submit("sre", restore, restored("2026-09-15T20:11+08:00")).expect(400).text())
        .contains("This moment is in the future");
    assertThat(submit("sre", restore, restored("2026-09-14T19:57+08:00")).expect(400).text())
        .contains("before the incident began");
    assertThat(
            submit("sre", restore, with(restored("2026-09-15T20:09+08:00"), "severityNow", "S4"))
                .expect(400)
                .text())
        .contains("only raised");
    submit("sre", restore, Map.of("restoreNext", "PLAN", "plan", "999")).expect(400);
    String path = "/api/incidents/" + incidents.of(code).get(0).id();
    sre.post(path + "/steps", Map.of("done", List.of(1))).expect(409);
    sre.post(path + "/notes", Map.of("text", "")).expect(400);
    assertThat(
            sre.post(path + "/notes", Map.of("text", "The vendor has joined.")).expect(200).text())
        .contains("The vendor has joined.");
    assertThat(incidents.of(code).get(0).state()).isEqualTo(State.OPEN);
  }

  private void assertRefused(Map<String, Object> report, String words) {
    assertThat(start("sre", "incident", report).expect(400).text()).contains(words);
  }

  private void plan(String name, String system, String trigger, int minutes, String steps) {
    cast.person("sre")
        .post(
            "/api/plans",
            Map.of(
                "name", name,
                "department", "sre",
                "system", system,
                "type", name.startsWith("Limit") ? "RATE_LIMIT" : "RESTART",
                "trigger", trigger,
                "steps", steps,
                "owner", "sre-lead",
                "effect", "Users wait.",
                "minutes", minutes))
        .expect(201);
  }

  /** The value of the plan in the list of those to choose from. */
  private String option(JsonNode restore, String name) {
    return StreamSupport.stream(fact("sre", restore, "planOptions").spliterator(), false)
        .filter(option -> option.path("label").asText().startsWith(name))
        .map(option -> option.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  /** What was told of an event's incidents under such a headline. */
  private List<JsonNode> told(String code, String headline) {
    return cast.told(code, "INCIDENT").stream()
        .filter(line -> line.path("headline").asText().contains(headline))
        .toList();
  }

  /** Subject and text of the mail that somebody got. */
  private String mail(String code, String headline, String person) {
    return cast.told(code, "INCIDENT").stream()
        .filter(line -> line.at("/to/id").asText().equals(person))
        .map(WrittenMail::of)
        .filter(mail -> mail.contains(headline))
        .findFirst()
        .orElseThrow();
  }

  private List<String> timelineOf(String code) {
    return timeline.stream()
        .flatMap(source -> source.of(code).stream())
        .map(TimelineEntry::what)
        .map(Sentence::toString)
        .toList();
  }

  private static Map<String, Object> report(String code) {
    return Map.of(
        "event", code,
        "system", "checkout",
        "severity", "S2",
        "seen", "Every tenth order fails.",
        "detectedAt", "2026-09-14T19:58+08:00",
        "seenBy", "STAFF",
        "securityGrade", "NONE");
  }

  private static Map<String, Object> restored(String at) {
    return Map.of(
        "restoreNext",
        "RESTORED",
        "measure",
        "ROLL_BACK",
        "measureTaken",
        "Rolled back the release.",
        "restoredAt",
        at);
  }

  private static Map<String, Object> everybody() {
    return Map.of(
        "noticeText", "Wait.", "noticeRecipients", List.of("sre-lead", "payment-liaison"));
  }

  private static Map<String, Object> cause() {
    return Map.of(
        "rootCause", "A key had leaked.",
        "action1Title", "Rotate keys every month.",
        "action1Owner", "sre-lead",
        "action1DueDate", "2026-10-08",
        "action2Title", "Flush in steps.",
        "action2Owner", "business-lead",
        "action2DueDate", "2026-10-09");
  }
}
