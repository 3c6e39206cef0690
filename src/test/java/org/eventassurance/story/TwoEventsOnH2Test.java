package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.escalation.Escalation;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.IncidentReport;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.SecurityGrade;
import org.eventassurance.incident.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second event of a kind starts with what the first one has taught. */
@OnH2
class TwoEventsOnH2Test extends ReviewStory {

  private static final String FIRST = "LESSON-FIRST";
  private static final String SECOND = "LESSON-SECOND";
  private static final String ROSTER =
      """
      post,place,person,outsider,from,until
      GENERAL_DUTY_OFFICER,ON_SITE,sre-lead,,2026-09-12 20:00,2026-09-15 23:00
      GENERAL_DUTY_OFFICER,ON_SITE,qa-lead,,2026-09-15 23:00,2026-09-30 23:59
      SYSTEM,ON_SITE,sre,,2026-09-15 19:30,2026-09-16 03:30
      SYSTEM,ON_SITE,dba,,2026-09-16 03:30,2026-09-16 11:30
      APPLICATION,REMOTE,business,,2026-09-15 19:30,2026-09-16 03:30
      NETWORK,ON_SITE,base,,2026-09-15 19:30,2026-09-16 03:30
      VENDOR,ON_SITE,,"Yunda CDN, Zhang San, 139 0000 0000",2026-09-15 19:30,2026-09-16 03:30
      """;

  @Autowired private Incidents incidents;
  @Autowired private Hazards hazards;
  @Autowired private Escalation escalation;
  @Autowired private JdbcClient database;

  @Test
  @Tag("E9")
  @Tag("E17")
  @Tag("E19")
  @Tag("E21")
  @Tag("E30")
  void theSecondEventStartsWithTheLessonsOfTheFirst() {
    theFirstEventTeachesALot();
    time.travelTo("2026-12-01T10:00:00+08:00");
    nonsenseIsRefused();

    JsonNode second = register(Map.of()).expect(201).json();

    assertThat(second.path("basedOn").asText()).isEqualTo(FIRST);
    assertThat(texts(second.path("departments"))).containsExactly("sre", "business");
    assertThat(texts(second.path("systems"))).containsExactly("live-stream", "checkout");
    assertThat(second.path("normalPeakQps").asInt()).isEqualTo(2000);
    assertThat(second.path("expectedPeakQps").asInt()).as("what is said counts").isEqualTo(30000);
    assertThat(texts(second.path("leftOut"))).containsExactly("old-search", "search-team");

    assertEverythingIsHandedOut();
    assertTheFormsShowWhatMatters();
    assertTheStartFormOffersIt();
  }

  private void theFirstEventTeachesALot() {
    prepared(FIRST);
    escalation.sweep();
    cast.person("sre").putCsv("/api/events/" + FIRST + "/duty?commandCentre=ECC%203", ROSTER);
    time.travelTo("2026-09-10T10:00:00+08:00");
    escalation.sweep();
    cast.complete(FIRST, "userTask_issueNotice");
    Incident incident =
        incidents.open(
            new IncidentReport(
                FIRST,
                "checkout",
                Severity.S1,
                SecurityGrade.NONE,
                "Every tenth order failed.",
                Instant.parse("2026-09-10T01:00:00Z"),
                "business"));
    database
        .sql(
            "update incident set cause = 'The connection pool was too small.', measure ="
                + " 'SCALE_OUT', restored_at = detected_at + interval '20' minute where id = ?")
        .param(incident.id())
        .update();
    hazards.raiseInspected(FIRST, "checkout", "business", "One path to the payment", "sre");
    database
        .sql(
            "update hazard set status = 'ACCEPTED', acceptance_reason = 'Spares come in May.',"
                + " accepted_until = timestamp with time zone '2026-10-01 00:00:00+08:00' where"
                + " event_code = ?")
        .param(FIRST)
        .update();
    skipTo(FIRST, DEPARTMENTS);
    time.travelTo("2026-10-08T10:00:00+08:00");
    plan("Limit the checkout", "business");
    submit(
            "business",
            openTask(FIRST, "userTask_reviewDepartment", "business"),
            with(
                review(),
                "action1Title",
                "Enlarge the connection pool",
                "action1Owner",
                "business",
                "action1DueDate",
                "2026-11-10"))
        .expect(204);
    database
        .sql(
            "update major_event set departments = array['sre', 'search-team', 'business'], systems ="
                + " array['live-stream', 'old-search', 'checkout'] where code = ?")
        .param(FIRST)
        .update();
  }

  private void nonsenseIsRefused() {
    assertThat(refused(Map.of("basedOn", "NOWHERE")))
        .isEqualTo("basedOn: There is no event 'NOWHERE'.");
    assertThat(refused(Map.of("kind", "PROMOTION")))
        .isEqualTo(
            "basedOn: 'Autumn launch live stream' is of another kind: start from an event of the"
                + " same kind.");
    Map<String, Object> coming = new HashMap<>(launchLiveStream("LESSON-COMING"));
    coming.putAll(
        Map.of("goLiveAt", "2027-01-15T20:00:00+08:00", "endsAt", "2027-01-16T20:00:00+08:00"));
    coming.keySet().removeAll(List.of("peaks", "broadcastStartsAt"));
    cast.person("sre").post("/api/events", coming).expect(201);
    assertThat(refused(Map.of("basedOn", "LESSON-COMING"))).contains("has not taken place yet");
    assertThat(refused(Map.of("basedOn", " ")))
        .as("without a past event nothing may be left out")
        .contains("departments: Name at least one.", "systems: Name at least one.");
  }

  private void assertEverythingIsHandedOut() {
    JsonNode lessons = lessons(SECOND);
    assertThat(lessons.path("basedOn").asText()).isEqualTo(FIRST);
    assertThat(lessons.path("events")).hasSize(1);
    JsonNode past = lessons.path("events").path(0);
    assertThat(past.path("code").asText()).isEqualTo(FIRST);
    assertThat(past.path("departments").findValuesAsText("lessons"))
        .containsExactly("Watch queues, not only rates.");
    assertThat(past.at("/openActions/0/title").asText()).isEqualTo("Enlarge the connection pool");
    assertThat(past.at("/openActions/0/dueAt").asText()).isEqualTo("2026-11-10T18:00:00+08:00");
    assertThat(past.at("/incidents/0/cause").asText())
        .isEqualTo("The connection pool was too small.");
    assertThat(past.at("/incidents/0/outageMinutes").asInt()).isEqualTo(20);
    assertThat(past.at("/hazards/0/status").asText()).isEqualTo("ACCEPTED");
    assertThat(past.path("lateTasks"))
        .extracting(late -> late.path("task").asText() + " " + late.path("toldUpTo").asText())
        .as("late, and told up to the top of the ladder")
        .contains("Issue assurance notice leadership");
    assertThat(past.path("plans"))
        .extracting(plan -> plan.path("plan").asText() + ": " + plan.path("what").asText())
        .containsExactly("Limit the checkout: Written on 2026-10-08.");
    assertThat(lessons(FIRST).path("events")).as("the first one had none before it").isEmpty();

    String page = cast.person("leader").get("/events/" + SECOND, "text/html").expect(200).text();
    assertThat(page)
        .contains(
            "Lessons of past events",
            "No more there, so left out: old-search, search-team",
            "Enlarge the connection pool",
            "One path to the payment",
            "told up to: leadership group");
  }

  private void assertTheFormsShowWhatMatters() {
    cast.complete(
        SECOND, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    cast.complete(SECOND, "userTask_issueNotice");
    cast.complete(SECOND, "userTask_declareScopeEach");
    cast.complete(SECOND, "userTask_planPromotion");
    JsonNode forecast = shown("business", openTask(SECOND, "userTask_forecast", "business"));
    assertThat(rows(forecast, "pastProblems"))
        .extracting(row -> row.path("wentWrong").asText())
        .containsExactly("The order queue grew unseen for twenty minutes.");

    skipTo(SECOND, "callActivity_readiness");
    begin(SECOND, "plan-review");
    JsonNode hazards = shown("business", openTask(SECOND, "userTask_inspectHazards", "business"));
    assertThat(rows(hazards, "pastHappenings"))
        .extracting(row -> row.path("what").asText() + " | " + row.path("standing").asText())
        .hasSize(2)
        .anyMatch(
            row ->
                row.startsWith("The connection pool was too small. | Incident")
                    && row.endsWith("S1: 20 minutes of outage, ended by: Scale out"))
        .contains(
            "One path to the payment | Was accepted until 2026-10-01 00:00, and comes back: Spares"
                + " come in May.");
    assertThat(rows(hazards, "pastActions"))
        .extracting(row -> row.path("title").asText())
        .containsExactly("Enlarge the connection pool");
    JsonNode others = shown("sre", openTask(SECOND, "userTask_inspectHazards", "sre"));
    assertThat(rows(others, "pastHappenings")).as("each department sees its own").isEmpty();

    JsonNode plans = shown("business", openTask(SECOND, "userTask_consolidatePlans", "business"));
    assertThat(rows(plans, "pastProblems")).hasSize(1);
    assertThat(rows(plans, "pastPlans"))
        .extracting(row -> row.path("plan").asText())
        .containsExactly("Limit the checkout");

    JsonNode risks = shown("qa", task(SECOND, "userTask_reviewRisks"));
    assertThat(rows(risks, "pastProblems")).hasSize(1);
    assertThat(rows(risks, "pastHappenings")).hasSize(2);
    assertThat(rows(risks, "pastLateTasks"))
        .extracting(row -> row.path("task").asText())
        .contains("Issue assurance notice");
    assertTheRosterIsProposed();
  }

  private void assertTheRosterIsProposed() {
    database.sql("update duty_shift set person = 'long-gone' where person = 'qa-lead'").update();
    cast.person("dba")
        .post(
            "/api/absences",
            Map.of(
                "substitute", "dba-lead",
                "from", "2027-03-10T00:00:00+08:00",
                "until", "2027-04-01T00:00:00+08:00"))
        .expect(201);

    JsonNode roster = shown("sre", task(SECOND, "userTask_planDutyRoster"));

    assertThat(roster.at("/rosterProposal/value").asText())
        .contains("the roster of Autumn launch live stream");
    assertThat(roster.at("/rosterMissing/value").asText())
        .contains("long-gone (general duty officer)", "Liu Yang (systems)");
    assertThat(roster.at("/dutyPlace/value").asText()).isEqualTo("ECC 3");
    assertThat(roster.at("/officers1/value").asText()).isEqualTo("[\"sre-lead\"]");
    assertThat(roster.at("/systemsDuty/value").asText()).isEqualTo("[\"sre\"]");
    assertThat(roster.at("/remotePosts/value").asText()).isEqualTo("[\"APPLICATION\"]");
    assertThat(roster.at("/shiftHours/value").asInt()).isEqualTo(8);
    assertThat(roster.at("/vendorDuty/value").asText())
        .isEqualTo("Yunda CDN, Zhang San, 139 0000 0000");
    assertThat(roster.at("/rosterLines/value").asText())
        .as("half a year later; whoever is not there is to be filled in")
        .contains(
            "SYSTEM,ON_SITE,sre,,2027-03-15T19:30+08:00,2027-03-16T03:30+08:00",
            "SYSTEM,ON_SITE,,,2027-03-16T03:30+08:00,2027-03-16T11:30+08:00",
            "GENERAL_DUTY_OFFICER,ON_SITE,,,2027-03-15T23:00+08:00");
  }

  private void assertTheStartFormOffersIt() {
    String form = "/engine-rest/process-definition/key/event-assurance/deployed-start-form";
    JsonNode served = cast.person("sre").get(form).expect(200).json();
    assertThat(served.findValues("values").toString())
        .contains(FIRST + "\",\"label\":\"2026-09-15 · Autumn launch live stream")
        .doesNotContain("LESSON-COMING");
    assertThat(served.findValuesAsText("text"))
        .anyMatch(
            text ->
                text.contains("{{get value({ \"LESSON-FIRST\": \"") && text.contains("old-search"));

    Map<String, Object> event = new HashMap<>(second());
    event.put("code", "LESSON-THIRD");
    event.put("ownDepartments", List.of("sre", "payment"));
    event.put("normalPeakQps", 2500);
    cast.person("sre")
        .post(
            "/engine-rest/process-definition/key/event-assurance/submit-form",
            Map.of("variables", Cast.typed(event)))
        .expect(200);
    JsonNode third = cast.overview("LESSON-THIRD");
    assertThat(third.path("basedOn").asText()).isEqualTo(FIRST);
    assertThat(texts(third.path("departments"))).containsExactly("sre", "payment");
    assertThat(texts(third.path("systems"))).containsExactly("live-stream", "checkout");
  }

  private static Map<String, Object> second() {
    Map<String, Object> event = new HashMap<>(launchLiveStream(SECOND));
    event.putAll(
        Map.of(
            "basedOn", FIRST,
            "name", "Spring launch live stream",
            "goLiveAt", "2027-03-15T20:00:00+08:00",
            "endsAt", "2027-03-30T23:59:00+08:00",
            "broadcastStartsAt", "2027-03-15T19:30:00+08:00",
            "expectedPeakQps", 30000));
    event.keySet().removeAll(List.of("peaks", "departments", "systems", "normalPeakQps"));
    return event;
  }

  private Caller.Answer register(Map<String, Object> changes) {
    Map<String, Object> event = second();
    event.putAll(changes);
    return cast.person("sre").post("/api/events", event);
  }

  private String refused(Map<String, Object> changes) {
    return register(changes).expect(400).json().path("detail").asText();
  }

  private void plan(String name, String department) {
    cast.person(department)
        .post(
            "/api/plans",
            Map.of(
                "name", name,
                "department", department,
                "system", "checkout",
                "type", "RATE_LIMIT",
                "trigger", "The queue grows",
                "steps", "1. Limit.",
                "owner", department,
                "effect", "Fewer orders",
                "minutes", 3))
        .expect(201);
  }

  private void begin(String code, String process) {
    Map<String, Object> variables =
        Map.of("level", "P1", "eventKind", "LIVE_STREAM", "eventName", "Launch", "phase", process);
    cast.person("admin")
        .post(
            "/engine-rest/process-definition/key/" + process + "/start",
            Map.of("businessKey", code, "variables", Cast.typed(variables)))
        .expect(200);
    time.settle();
  }

  private JsonNode lessons(String code) {
    return cast.person("leader").get("/api/events/" + code + "/lessons").expect(200).json();
  }

  private JsonNode task(String code, String key) {
    return cast.openTasks(code, key).get(0);
  }

  private JsonNode shown(String person, JsonNode task) {
    return formVariables(person, task);
  }

  private static List<JsonNode> rows(JsonNode shown, String fact) {
    try {
      JsonNode rows = Caller.JSON.readTree(shown.path(fact).path("value").asText());
      return StreamSupport.stream(rows.spliterator(), false).toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
