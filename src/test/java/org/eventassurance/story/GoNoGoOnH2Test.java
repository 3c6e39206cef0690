package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments sign, the table proposes, the leadership decides: go, mend, reschedule or cancel. */
@OnH2
class GoNoGoOnH2Test extends Story {

  private static final String SIGN_OFF = "userTask_signOff";
  private static final String CONFIRM = "userTask_confirmOverride";
  private static final String LONG_REASON =
      "The second server comes on Friday; until then a DBA sits beside the first one.";
  private static final String DECIDE = "userTask_decideGoLive";

  @Autowired private NotificationSender sender;

  @Test
  @Tag("E1")
  @Tag("E5")
  @Tag("E16")
  @Tag("E19")
  @Tag("E21")
  @Tag("B2")
  void whatSpeaksForANoGoIsMendedAndThenTheEventGoesLive() {
    String code = inPreparation("GO-MENDED", "P2");
    finishUpTo(code, "load-test");
    leaveAFailedLoadTest(code, "payment");
    cast.finish(code, "load-test");
    cast.finish(code, "readiness");
    reportASevereHazard(code, "payment");
    JsonNode riskReview = cast.openTasks(code, "userTask_reviewRisks").get(0);
    assertThat(cast.form(riskReview).get("openHazards").toString())
        .contains("Payment has one database server", "severity=High", "state=open");
    assertThat(cast.form(riskReview).get("dutyOfficers").toString()).contains("from=");
    assertThat(cast.form(riskReview).get("contingencyPlans").toString()).contains("neverDrilled=");
    cast.complete(
        code,
        "userTask_reviewRisks",
        Map.of(
            "overallRisk", "HIGH",
            "riskRecommendation", "READY_IF",
            "riskConditions", "Payment has to pass its test."));
    cast.complete(code, "userTask_alignDepartments", Map.of("alignedRoster", "OPEN_POINTS"));
    sign(code, "payment", "REFUSED", "Our database is at its limit.");
    cast.complete(code, SIGN_OFF);

    Map<String, Object> shown = cast.form(decision(code));
    assertThat(shown).containsEntry("proposal", "NO_GO");
    assertThat(shown.get("criteria").toString())
        .contains(
            "A department refuses to sign off. – Payment refuses to sign off: Our database is at",
            "A load test has failed: resources do not meet the peak. – The load test of Payment",
            "A severe hazard is neither removed nor accepted. – Checkout",
            "The risk review sees a high risk. QA sets conditions: see that they are met.",
            "The departments agree, but points are open.",
            "✖ red",
            "▲ amber",
            "● green");
    assertThat(shown.get("signOffs").toString()).contains("Our database is at its limit.");
    assertThat(shown.get("risk").toString()).contains("Payment has to pass its test.");
    assertThat(shown.get("loadTestFindings").toString())
        .contains("The p95 response time is 200 ms or longer.");
    refuseAShortReason(code);

    cast.complete(
        decision(code), Map.of("goDecision", "mend", "goDecisionReason", "Payment mends."));
    assertThat(cast.toldTo(code, "GO_NO_GO"))
        .as("who commands, supervises, leads and registered, each once")
        .contains("sre-lead", "leadership-lead", "payment-lead", "business")
        .doesNotHaveDuplicates();
    sender.sendDue();
    assertThat(mailOfDecision(code, "sre-lead"))
        .contains(
            "Go-live decision: Mend first",
            "Tang Rui decided: Payment mends.",
            "red – Joint sign-off: A department refuses to sign off.",
            "amber – Alignment: The departments agree, but points are open.",
            "Payment refuses to sign off: Our database is at its limit.",
            "Conditions of the risk review: Payment has to pass its test.",
            "Why you get this: You command this event.");
    assertThat(departments(code, "userTask_mendFindings")).containsExactly("payment");
    assertThat(cast.form(cast.openTasks(code, "userTask_mendFindings").get(0)))
        .containsEntry("ownAnswer", "Our database is at its limit.");
    assertThat(owed(code, "payment"))
        .contains("refuses to sign off", "The load test of Payment has failed.", "one database");
    cast.complete(code, "userTask_removeHazard");
    cast.complete(code, "userTask_confirmRemoval");
    reportASevereHazard(code, "business");
    cast.complete(code, "userTask_mendFindings");
    cast.complete(code, "userTask_planLoadTest");
    assertThat(departments(code, "userTask_runLoadTest"))
        .as("who has passed does not test again")
        .containsExactly("payment");
    cast.complete(code, "userTask_runLoadTest");

    cast.complete(code, "userTask_reviewRisks");
    assertThat(cast.openTasks(code, "userTask_alignDepartments"))
        .as("the alignment was not red: it stands")
        .isEmpty();
    assertThat(departments(code, SIGN_OFF))
        .as("who refused signs again, and who owes something red that it did not owe before")
        .containsExactlyInAnyOrder("payment", "business");
    cast.complete(code, "userTask_removeHazard");
    cast.complete(code, "userTask_confirmRemoval");
    cast.complete(code, SIGN_OFF);
    assertThat(cast.form(decision(code)))
        .containsEntry("proposal", "GO_WITH_RISK")
        .containsEntry("reds", List.of())
        .containsEntry("isReviewedAgain", true)
        .as("nobody finds the last decision filled in")
        .containsEntry("goDecision", null);
    cast.complete(
        decision(code), Map.of("goDecision", "go", "goDecisionReason", "Everything is in place."));
    assertThat(outcomes(code)).endsWith("mend", "go");
    assertThat(cast.openTasks(code)).isEmpty();
    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
  }

  @Test
  @Tag("E1")
  @Tag("E21")
  @Tag("B3")
  void theHighestLevelGoesLiveWithARedOnlyIfTwoPeopleAnswerForIt() {
    String code = inPreparation("GO-OVERRIDDEN", "P1");
    finishUpTo(code, "resource-reservation");
    time.travelTo("2026-07-01T10:00:00+08:00"); // drills count from ninety days before on
    finishUpTo(code, "plan-review");
    cast.complete(code, "userTask_reviewRisks");
    cast.complete(code, "userTask_alignDepartments");
    cast.complete(code, SIGN_OFF);
    assertThat(cast.form(decision(code))).containsEntry("reds", List.of());
    assertThat(refused(code, "override", LONG_REASON))
        .contains("No criterion is red, so there is nothing to override");

    reportASevereHazard(code, "payment");
    assertThat(refused(code, "go", "Everything is in place."))
        .contains("The facts have changed", "turned red: Hazards", "computed anew");
    assertThat(cast.form(decision(code)))
        .containsEntry("proposal", "NO_GO")
        .containsEntry("proposedWord", "No-go")
        .containsEntry("takes", "TWO_PEOPLE");
    assertThat(refused(code, "go", LONG_REASON))
        .contains("can't go live while these criteria are red: Hazards");
    assertThat(refused(code, "override", "It will do.")).contains("at least 60 characters");

    cast.complete(
        decision(code), Map.of("goDecision", "override", "goDecisionReason", LONG_REASON));
    JsonNode question = cast.openTasks(code, CONFIRM).get(0);
    assertThat(cast.form(question).get("reds").toString()).contains("one database server");
    assertThat(cast.form(question).get("override").toString()).contains(LONG_REASON, "Tang Rui");
    Map<String, Object> yes =
        Map.of("overrideAnswer", "confirm", "overrideAnswerReason", "A standby is ready.");
    Answer own = cast.submit("leader", question, yes);
    assertThat(own.status()).isEqualTo(400);
    assertThat(own.text()).contains("You asked for the override yourself");
    cast.submit(
            "leadership-lead",
            question,
            Map.of("overrideAnswer", "refuse", "overrideAnswerReason", "Ask the DBA first."))
        .expect(204);
    time.settle();
    assertThat(cast.form(decision(code)))
        .as("it is decided again")
        .containsEntry("isOverrideRefused", true);

    cast.complete(
        decision(code), Map.of("goDecision", "override", "goDecisionReason", LONG_REASON));
    cast.submit("sre-lead", cast.openTasks(code, CONFIRM).get(0), yes).expect(204);
    time.settle();
    assertThat(outcomes(code))
        .endsWith("OVERRIDE_ASKED", "OVERRIDE_REFUSED", "OVERRIDE_ASKED", "NO_GO → override");
    assertThat(cast.overview(code).path("decisions").toString())
        .contains(LONG_REASON, "A standby is ready.", "Ask the DBA first.");
    sender.sendDue();
    assertThat(mailOfDecision(code, "sre-lead"))
        .contains(
            "Go in spite of red, confirmed by a second person",
            "Tang Rui decided: " + LONG_REASON,
            "confirmed that the event goes live in spite of what is red: A standby is ready.",
            "red – Hazards: A severe hazard is neither removed nor accepted.");
    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
  }

  @Test
  @Tag("E21")
  void whenOneDepartmentRefusesOnlyItMendsAndSignsAgain() {
    String code = inPreparation("GO-REFUSED", "P3");
    finishUpTo(code, "plan-review");
    sign(code, "payment", "REFUSED", "Nobody of us is on duty.");
    cast.complete(code, SIGN_OFF);
    cast.complete(
        decision(code), Map.of("goDecision", "mend", "goDecisionReason", "Payment mends."));
    assertThat(departments(code, "userTask_mendFindings")).containsExactly("payment");
    cast.complete(code, "userTask_mendFindings");
    assertThat(departments(code, SIGN_OFF)).containsExactly("payment");
    cast.complete(code, SIGN_OFF);
    assertThat(cast.form(decision(code)).get("signOffs").toString())
        .as("the signatures of the others stand")
        .doesNotContain("no answer", "Nobody of us");
  }

  @Test
  @Tag("E21")
  @Tag("B3")
  void howReadyAnEventIsCanBeReadAtAnyTimeInTwoLanguages() {
    String code = inPreparation("GO-READ", "P1");
    JsonNode early = readiness("leader", code);
    assertThat(early.path("percent").asInt()).isBetween(1, 99);
    assertThat(early.path("criteria")).hasSize(11);
    assertThat(colours(early)).as("what is to come is not red").doesNotContain("RED");
    assertThat(early.toString())
        .contains("Not every business and payment department has tested its load yet.");
    assertThat(readiness("leadership-liaison", code).toString()).contains("会签", "尚未压测");
    finishUpTo(code, "readiness");
    assertThat(readiness("leader", code).path("percent").asInt())
        .isGreaterThan(early.path("percent").asInt());
    cast.person("leader").get("/api/events/NO-SUCH-EVENT/readiness").expect(404);
  }

  @Test
  @Tag("B3")
  void theDecisionMovesTheEventAndAllIsReviewedAgainBeforeItIsCalledOff() {
    String code = inPreparation("GO-MOVED", "P3");
    finishUpTo(code, "plan-review");
    cast.complete(code, SIGN_OFF);

    Answer refused =
        cast.submit(
            decision(code),
            Map.of(
                "goDecision", "reschedule",
                "goDecisionReason", "The stock is late.",
                "newGoLiveAt", "2026-05-01T20:00:00+08:00",
                "newEndsAt", "2026-05-02T23:00:00+08:00"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(outcomes(code)).hasSize(1);

    cast.complete(
        decision(code),
        Map.of(
            "goDecision", "reschedule",
            "goDecisionReason", "The stock is late.",
            "newGoLiveAt", "2026-09-22T20:00:00+08:00",
            "newEndsAt", "2026-09-23T23:00:00+08:00"));
    assertThat(cast.overview(code).path("goLiveAt").asText())
        .isEqualTo("2026-09-22T20:00:00+08:00");
    assertThat(cast.openTasks(code, SIGN_OFF)).as("all sign again").hasSize(10);
    cast.complete(code, SIGN_OFF);
    cast.complete(
        decision(code), Map.of("goDecision", "cancel", "goDecisionReason", "No stock at all."));
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  @Tag("B3")
  @Tag("E21")
  void withoutADecisionByTheLastMomentTheLeadershipIsAskedAndNothingGoesLive() {
    String code = inPreparation("GO-MISSING", "P3");
    finishUpTo(code, "plan-review");
    cast.openTasks(code, SIGN_OFF).stream()
        .filter(task -> !task.path("department").asText().equals("qa"))
        .forEach(task -> cast.complete(task, Map.of()));
    assertThat(cast.openTasks(code, DECIDE)).isEmpty();

    time.travelTo("2026-09-14T16:00:00+08:00");
    assertThat(cast.openTasks(code, SIGN_OFF)).as("sign-off is closed").isEmpty();
    assertThat(cast.form(decision(code)).get("criteria").toString())
        .contains("Not every department has signed off.");
    assertThat(cast.openTasks(code, "userTask_answerMissingDecision")).isEmpty();

    time.travelTo("2026-09-15T14:00:00+08:00");
    JsonNode question = cast.openTasks(code, "userTask_answerMissingDecision").get(0);
    assertThat(question.path("department").asText()).isEqualTo("leadership");
    cast.complete(
        question,
        Map.of(
            "missingDecisionAnswer", "CHASE",
            "missingDecisionReason", "QA is asked to sign by six."));
    assertThat(outcomes(code)).endsWith("CHASE");

    time.travelTo("2026-09-15T20:01:00+08:00");
    assertThat(cast.overview(code).path("status").asText())
        .as("it does not go live by itself")
        .isEqualTo("PREPARING");
    cast.complete(
        decision(code),
        Map.of(
            "goDecision",
            "go",
            "goDecisionReason",
            "QA cannot be reached; its part was checked by SRE, which takes the risk."));
    assertThat(outcomes(code)).endsWith("NO_GO → go");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
  }

  private JsonNode readiness(String person, String code) {
    return cast.person(person).get("/api/events/" + code + "/readiness").expect(200).json();
  }

  private static List<String> colours(JsonNode readiness) {
    return StreamSupport.stream(readiness.path("criteria").spliterator(), false)
        .map(criterion -> criterion.path("colour").asText())
        .toList();
  }

  private String owed(String code, String department) {
    return StreamSupport.stream(readiness("leader", code).path("departments").spliterator(), false)
        .filter(it -> it.path("id").asText().equals(department))
        .map(JsonNode::toString)
        .findFirst()
        .orElseThrow();
  }

  private String refused(String code, String decision, String reason) {
    Answer refused =
        cast.submit(decision(code), Map.of("goDecision", decision, "goDecisionReason", reason));
    assertThat(refused.status()).isEqualTo(400);
    return refused.text();
  }

  private String mailOfDecision(String code, String person) {
    return cast.told(code, "GO_NO_GO").stream()
        .filter(line -> line.at("/to/id").asText().equals(person))
        .findFirst()
        .map(WrittenMail::of)
        .orElseThrow();
  }

  private void refuseAShortReason(String code) {
    Answer refused =
        cast.submit(decision(code), Map.of("goDecision", "go", "goDecisionReason", "It will do."));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("The proposal is a no-go", "at least 60 characters");
    assertThat(cast.openTasks(code, DECIDE)).hasSize(1);
  }

  private void leaveAFailedLoadTest(String code, String department) {
    cast.complete(code, "userTask_planLoadTest");
    JsonNode test =
        cast.openTasks(code, "userTask_runLoadTest").stream()
            .filter(task -> task.path("department").asText().equals(department))
            .findFirst()
            .orElseThrow();
    cast.complete(test, Map.of("testP95Ms", 900, "testP99Ms", 1000));
    cast.complete(
        code,
        "userTask_fixFindings",
        Map.of("findingsNext", "TO_PLAN_REVIEW", "findingsLeft", "No time before the review."));
  }

  private void reportASevereHazard(String code, String owner) {
    Map<String, Object> hazard =
        Map.of(
            "hazardEvent", code,
            "hazardDescription", "Payment has one database server only.",
            "hazardSystem", "checkout",
            "hazardSeverity", "HIGH",
            "hazardOwner", owner);
    cast.person("dba")
        .post(
            "/engine-rest/process-definition/key/hazard/submit-form",
            Map.of("variables", Cast.typed(hazard)))
        .expect(200);
    time.settle();
  }

  private void sign(String code, String department, String answer, String reason) {
    cast.openTasks(code, SIGN_OFF).stream()
        .filter(task -> task.path("department").asText().equals(department))
        .forEach(
            task ->
                cast.complete(
                    task, Map.of("signOffDecision", answer, "signOffReservation", reason)));
  }

  private String inPreparation(String code, String level) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("kind", "OTHER");
    event.put("endsAt", "2026-09-16T23:00:00+08:00");
    event.remove("broadcastStartsAt");
    cast.person("business").post("/api/events", event).expect(201);
    cast.complete(
        code,
        "userTask_confirmLevel",
        Map.of(
            "confirmedLevel", level,
            "levelOverrideReason", "A try.",
            "commander", "sre-lead"));
    return code;
  }

  /** Finishes the phases before this one. */
  private void finishUpTo(String code, String phase) {
    List<String> phases =
        List.of("preparation", "resource-reservation", "load-test", "readiness", "plan-review");
    phases.stream().takeWhile(it -> !it.equals(phase)).forEach(it -> cast.finish(code, it));
  }

  private JsonNode decision(String code) {
    return cast.openTasks(code, DECIDE).get(0);
  }

  private List<String> departments(String code, String key) {
    return cast.openTasks(code, key).stream()
        .map(task -> task.path("department").asText())
        .toList();
  }

  private List<String> outcomes(String code) {
    return StreamSupport.stream(cast.overview(code).path("decisions").spliterator(), false)
        .map(decision -> decision.path("outcome").asText())
        .toList();
  }
}
