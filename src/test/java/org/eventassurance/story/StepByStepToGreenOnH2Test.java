package org.eventassurance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.Chromium;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An event of the highest level with a shop that does not answer, a hazard that can't be removed
 * and a failed load test: the one that mends them goes live, and so does the one for which two
 * people answer.
 */
@OnH2
@ExtendWith(Chromium.class)
class StepByStepToGreenOnH2Test extends Story {

  private static final String CATALOGUE =
      """
      systems:
        - id: checkout
          name: Checkout (结算)
          owner: business
          tier: standard
          http: ['%s']
      """;

  private static Browser chromium;

  @Autowired private ServiceCatalogue catalogue;

  private Website shop;

  @BeforeAll
  static void borrow(Browser browser) {
    chromium = browser;
  }

  @BeforeEach
  void openTheShop() throws IOException {
    shop = new Website();
    StageCatalogue.change(catalogue, demo -> CATALOGUE.formatted(shop.address()));
  }

  @AfterEach
  void closeTheShop() {
    StageCatalogue.restore(catalogue);
    shop.close();
  }

  @Test
  @Tag("E3")
  @Tag("E5")
  @Tag("E16")
  @Tag("E19")
  @Tag("E21")
  void whatIsRedIsMendedUntilTheEventMayGo() {
    String code = atTheGateWithThreeReds("GREEN-MENDED");
    assertThat(shownToDecide(code)).containsEntry("proposal", "NO_GO");
    theLeadershipSeesWhatIsRed(code);
    cast.complete(
        decision(code), Map.of("goDecision", "mend", "goDecisionReason", "First make it work."));
    int before = percent(code);

    shop.answers(200);
    removeWhatTheCheckFound(code);
    cast.person("sre").post("/api/events/" + code + "/checks/http/run", Map.of()).expect(200);
    assertThat(colour(code, "checks")).isEqualTo("GREEN");
    acceptTheOtherHazard(code);
    assertThat(colour(code, "hazards")).as("it stays, with a plan").isEqualTo("AMBER");
    cast.complete(code, "userTask_mendFindings");
    cast.complete(code, "userTask_planLoadTest");
    cast.complete(code, "userTask_runLoadTest");
    assertThat(colour(code, "loadTest")).isEqualTo("GREEN");
    assertThat(percent(code)).isGreaterThan(before);

    cast.finish(code, "plan-review");
    assertThat(outcomes(code)).endsWith("go");
    assertThat(colours(code)).doesNotContain("RED");
    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
    theTimelineTellsHowItWentFromRedToGreen(code);
  }

  private void theTimelineTellsHowItWentFromRedToGreen(String code) {
    List<String> told =
        StreamSupport.stream(
                cast.person("leader")
                    .get("/api/events/" + code + "/timeline")
                    .expect(200)
                    .json()
                    .path("entries")
                    .spliterator(),
                false)
            .map(line -> line.path("what").asText())
            .toList();
    assertThat(told)
        .contains(
            "The check 'HTTP' of Checkout (结算) fails.",
            "Decision about the go-live: Mend first. First make it work.",
            "The check 'HTTP' of Checkout (结算) passes again.");
    assertThat(told).anyMatch(what -> what.startsWith("Decision about the go-live: Go. "));
  }

  @Test
  @Tag("B3")
  @Tag("E21")
  void orTwoPeopleAnswerForWhatIsRed() {
    String code = atTheGateWithThreeReds("GREEN-OVERRIDDEN");

    cast.complete(
        decision(code),
        Map.of(
            "goDecision",
            "override",
            "goDecisionReason",
            "The launch is announced to the whole country; SRE stands by at the second site."));
    cast.submit(
            "leadership-lead",
            cast.openTasks(code, "userTask_confirmOverride").get(0),
            Map.of("overrideAnswer", "confirm", "overrideAnswerReason", "I have asked SRE."))
        .expect(204);
    time.settle();

    assertThat(outcomes(code)).endsWith("NO_GO → override");
    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
  }

  private void theLeadershipSeesWhatIsRed(String code) {
    try (Window window = new Window(chromium, base, "en-GB")) {
      window.open("/events/" + code);
      window.signIn("leader");
      Locator panel = window.page().locator("#readiness");
      assertThat(panel).containsText("answers with status 503");
      assertThat(panel).containsText("Payment has one database server only.");
      assertThat(panel).containsText("The load test of Payment has failed.");
      window.picture("readiness", panel);
      window.capture("event-at-the-gate", 2600);
      window.open("/tasks/" + decision(code).path("id").asText());
      assertThat(window.tasklist().openTask()).hasText("Decide go-live");
      assertThat(window.page().getByText("No-go").first()).isVisible();
      window.capture("decide-go-live", 4200);
    }
  }

  private String atTheGateWithThreeReds(String code) {
    shop.answers(503);
    registered(code);
    List.of("preparation", "resource-reservation").forEach(phase -> cast.finish(code, phase));
    leavePaymentsFailedLoadTest(code);
    List.of("load-test", "readiness").forEach(phase -> cast.finish(code, phase));
    assertThat(cast.openTasks(code, "userTask_removeHazard"))
        .as("the check's failure is a hazard of the system's department")
        .singleElement()
        .satisfies(task -> assertThat(task.path("department").asText()).isEqualTo("business"));
    reportAHazard(code);
    cast.complete(code, "userTask_reviewRisks");
    cast.complete(code, "userTask_alignDepartments");
    cast.complete(code, "userTask_signOff");
    assertThat(List.of("checks", "hazards", "loadTest"))
        .allSatisfy(criterion -> assertThat(colour(code, criterion)).isEqualTo("RED"));
    return code;
  }

  private void registered(String code) {
    time.travelTo("2026-06-20T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("kind", "OTHER");
    event.put("systems", List.of("checkout"));
    event.put("endsAt", "2026-09-16T23:00:00+08:00");
    event.remove("broadcastStartsAt");
    cast.person("business").post("/api/events", event).expect(201);
    cast.complete(
        code,
        "userTask_confirmLevel",
        Map.of(
            "confirmedLevel", "P1",
            "levelOverrideReason", "The whole country looks on.",
            "commander", "sre-lead"));
  }

  private void leavePaymentsFailedLoadTest(String code) {
    cast.complete(code, "userTask_planLoadTest");
    cast.complete(
        ofDepartment(code, "userTask_runLoadTest", "payment"),
        Map.of("testP95Ms", 900, "testP99Ms", 1000));
    cast.complete(
        code,
        "userTask_fixFindings",
        Map.of("findingsNext", "TO_PLAN_REVIEW", "findingsLeft", "No time before the review."));
  }

  private void reportAHazard(String code) {
    cast.person("dba")
        .post(
            "/engine-rest/process-definition/key/hazard/submit-form",
            Map.of(
                "variables",
                Cast.typed(
                    Map.of(
                        "hazardEvent", code,
                        "hazardDescription", "Payment has one database server only.",
                        "hazardSeverity", "HIGH",
                        "hazardOwner", "payment"))))
        .expect(200);
    time.settle();
  }

  private void removeWhatTheCheckFound(String code) {
    cast.complete(
        ofDepartment(code, "userTask_removeHazard", "business"),
        Map.of("removal", "REMOVED", "removalEvidence", "The shop is open again."));
  }

  /** Payment's second server comes after the event. */
  private void acceptTheOtherHazard(String code) {
    cast.complete(
        ofDepartment(code, "userTask_removeHazard", "payment"),
        Map.of(
            "removal", "ACCEPTANCE_ASKED",
            "acceptanceReason", "The second server comes in October.",
            "acceptUntil", "2026-10-15T18:00:00+08:00",
            "newPlanName", "Restart payment's database",
            "newPlanKind", "RESTART",
            "newPlanCallWhen", "The database does not answer.",
            "newPlanSteps", "Restart it."));
    cast.submit(
            "leader",
            cast.openTasks(code, "userTask_approveAcceptance").get(0),
            Map.of("acceptance", "ACCEPTED"))
        .expect(204);
    time.settle();
  }

  private JsonNode ofDepartment(String code, String key, String department) {
    return cast.openTasks(code, key).stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow(() -> new AssertionError(department + " has no " + key));
  }

  private JsonNode decision(String code) {
    return cast.openTasks(code, "userTask_decideGoLive").get(0);
  }

  private Map<String, Object> shownToDecide(String code) {
    return cast.form(decision(code));
  }

  private JsonNode readiness(String code) {
    return cast.person("leader").get("/api/events/" + code + "/readiness").expect(200).json();
  }

  private int percent(String code) {
    return readiness(code).path("percent").asInt();
  }

  private List<String> colours(String code) {
    return StreamSupport.stream(readiness(code).path("criteria").spliterator(), false)
        .map(criterion -> criterion.path("colour").asText())
        .toList();
  }

  private String colour(String code, String criterion) {
    return StreamSupport.stream(readiness(code).path("criteria").spliterator(), false)
        .filter(it -> it.path("id").asText().equals(criterion))
        .map(it -> it.path("colour").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion " + criterion));
  }

  private List<String> outcomes(String code) {
    return StreamSupport.stream(cast.overview(code).path("decisions").spliterator(), false)
        .map(decision -> decision.path("outcome").asText())
        .toList();
  }
}
