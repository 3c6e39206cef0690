package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hazard that anybody reports stays somebody's task until it is gone. */
@OnH2
class HazardOnH2Test extends Story {

  @Autowired private Hazards hazards;
  @Autowired private ContingencyPlans plans;

  @Test
  @Tag("E19")
  void aHazardThatStaysGetsANoticeAPlanAnApproverAndComesBack() {
    String code = readyToReport("HAZARD-STAYS");
    report("payment", code, Map.of()).expect(200);
    JsonNode task = task(code, "userTask_removeHazard");
    assertThat(task.path("department").asText()).isEqualTo("business");

    assertThat(cast.submit(task, acceptance(Map.of())).expect(400).text())
        .as("E19 asks for the plan as well")
        .contains("A hazard that stays needs a contingency plan");
    assertThat(
            cast.submit(task, acceptance(plan("Restart by hand", "2026-05-01T10:00:00+08:00")))
                .expect(400)
                .text())
        .contains("Give a time in the future");
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.OPEN);
    cast.submit(task, acceptance(plan("Restart by hand", "2026-10-15T18:00:00+08:00"))).expect(204);
    time.settle();

    assertThat(hazard(code).notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.givenAt()).isEqualTo(Instant.parse("2026-06-01T02:00:00Z"));
              assertThat(notice.recipients())
                  .contains("sre-lead", "business-lead", "payment-liaison");
            });
    assertThat(plans.get(hazard(code).contingencyPlanId().orElseThrow()).name())
        .isEqualTo("Restart by hand");

    JsonNode approval = task(code, "userTask_approveAcceptance");
    assertThat(
            cast.submit("business-lead", approval, Map.of("acceptance", "ACCEPTED"))
                .expect(400)
                .text())
        .as("the lead may decide in general, but owns this one")
        .contains("You own this hazard");
    cast.submit("leader", approval, Map.of("acceptance", "ACCEPTED")).expect(204);
    time.settle();
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.ACCEPTED);
    assertThat(hazard(code).decidedBy()).contains("leader");
    assertThat(keys(code)).doesNotContain("userTask_removeHazard", "userTask_approveAcceptance");
    assertThat(hazards.open(code)).as("the plan review still sees it").hasSize(1);

    time.travelTo("2026-10-15T17:59:00+08:00");
    assertThat(keys(code)).doesNotContain("userTask_removeHazard");
    time.travelTo("2026-10-15T18:00:00+08:00");
    assertThat(hazard(code).statusAt(time.now())).isEqualTo(Hazard.Status.OPEN);
    cast.complete(code, "userTask_removeHazard", Map.of("removalEvidence", "Change 4711"));

    assertThat(hazard(code).evidence()).contains("Change 4711");
    assertThat(hazards.open(code)).isEmpty();
    assertThat(keys(code)).doesNotContain("userTask_removeHazard");
  }

  @Test
  @Tag("E19")
  void aHazardThatMayNotStayGoesBackToItsDepartment() {
    String code = readyToReport("HAZARD-GOES");
    report("sre", code, Map.of("hazardOwner", "business")).expect(200);
    cast.submit(
            task(code, "userTask_removeHazard"),
            acceptance(plan("Restart in turn", "2026-10-15T18:00:00+08:00")))
        .expect(204);
    time.settle();
    cast.submit(
            "business-lead",
            task(code, "userTask_approveAcceptance"),
            Map.of("acceptance", "REFUSED"))
        .expect(204);
    time.settle();

    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.OPEN);
    assertThat(
            cast.submit(
                    task(code, "userTask_removeHazard"),
                    acceptance(plan("Restart in turn", "2026-10-15T18:00:00+08:00")))
                .expect(400)
                .text())
        .as("who writes a new plan does not overwrite one unawares")
        .contains("Your department has a plan of this name");
    cast.complete(code, "userTask_removeHazard");
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.REMOVED);
  }

  @Test
  @Tag("E19")
  void nonsenseIsRefusedAndChangesNothing() {
    String code = readyToReport("HAZARD-REFUSED");

    report("sre", "NO-SUCH-EVENT", Map.of()).expect(400);
    assertThat(report("sre", code, Map.of("hazardOwner", "owner")).expect(400).text())
        .contains("This person is in no department");
    report("sre", code, Map.of("hazardSeverity", "ENORMOUS")).expect(400);
    report("sre", code, Map.of("hazardSystem", "atlantis")).expect(400);
    report("owner", code, Map.of()).expect(403);

    assertThat(hazards.of(code)).isEmpty();
  }

  private String readyToReport(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    return confirmed(code);
  }

  private Answer report(String person, String code, Map<String, Object> differences) {
    Map<String, Object> values = new HashMap<>();
    values.put("hazardEvent", code);
    values.put("hazardDescription", "Checkout runs on one node only.");
    values.put("hazardSystem", "checkout");
    values.put("hazardSeverity", "HIGH");
    values.put("hazardOwner", "business-lead");
    values.putAll(differences);
    Answer answer =
        cast.person(person)
            .post(
                "/engine-rest/process-definition/key/hazard/submit-form",
                Map.of("variables", Cast.typed(values)));
    time.settle();
    return answer;
  }

  private static Map<String, Object> acceptance(Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("removal", "ACCEPTANCE_ASKED");
    values.put("acceptanceReason", "The second node comes in October.");
    values.putAll(more);
    return values;
  }

  private static Map<String, Object> plan(String name, String acceptUntil) {
    return Map.of(
        "newPlanName", name,
        "newPlanKind", "RESTART",
        "newPlanCallWhen", "The node does not answer.",
        "newPlanSteps", "Restart it.",
        "acceptUntil", acceptUntil);
  }

  private Hazard hazard(String code) {
    return hazards.of(code).get(0);
  }

  private JsonNode task(String code, String key) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key));
  }

  private List<String> keys(String code) {
    return cast.openTasks(code).stream().map(task -> task.path("key").asText()).toList();
  }
}
