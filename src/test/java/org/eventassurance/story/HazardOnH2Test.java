package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.hazard.Severity;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hazard that anybody reports stays somebody's task until it is gone. */
@OnH2
class HazardOnH2Test extends Story {

  @Autowired private Hazards hazards;
  @Autowired private ContingencyPlans plans;
  @Autowired private NotificationSender sender;
  @Autowired private ServiceCatalogue catalogue;

  private Website shop;

  @BeforeEach
  void openTheShop() throws IOException {
    shop = new Website();
    StageCatalogue.change(catalogue, demo -> shop.in(demo, "checkout"));
  }

  @AfterEach
  void closeTheShop() {
    StageCatalogue.restore(catalogue);
    shop.close();
  }

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

    sender.sendDue();
    assertThat(mail(code, "sre-lead"))
        .as("at once, before anybody has approved it")
        .contains(
            "A hazard stays for now",
            "severity High: Checkout runs on one node only.",
            "It can't be removed for now: The second node comes in October.",
            "It is to stay until 2026-10-15 18:00, if that is approved.",
            "If it strikes, this contingency plan helps: Restart by hand",
            "Called when: The node does not answer.");
    assertThat(mail(code, "payment-liaison")).contains("隐患暂不消除", "启用应急预案：Restart by hand");

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
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.OPEN);
    assertThat(cast.toldTo(code, "HAZARD"))
        .as("told again, its owner as well")
        .filteredOn("business-lead"::equals)
        .hasSize(2);
    cast.complete(code, "userTask_removeHazard", Map.of("removalEvidence", "Change 4711"));
    assertThat(hazards.open(code)).as("nobody has looked yet").hasSize(1);
    cast.submit("payment", task(code, "userTask_confirmRemoval"), Map.of()).expect(204);
    time.settle();

    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.REMOVED);
    assertThat(hazard(code).reviewedBy()).contains("payment");
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
    cast.complete(code, "userTask_confirmRemoval");
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.REMOVED);
  }

  @Test
  @Tag("E19")
  void aRemovalIsLookedAtBySomebodyElseWhoMaySendItBack() {
    String code = readyToReport("HAZARD-LOOKED-AT");
    report("payment", code, Map.of("hazardDueAt", "2026-06-03T12:00:00+08:00")).expect(200);
    JsonNode task = task(code, "userTask_removeHazard");
    assertThat(hazard(code).dueAt()).contains(Instant.parse("2026-06-03T04:00:00Z"));
    assertThat(OffsetDateTime.parse(task.path("dueAt").asText()).toInstant())
        .isEqualTo("2026-06-03T04:00:00Z");

    cast.submit("business-lead", task, Map.of("removalEvidence", "Done.")).expect(204);
    time.settle();
    JsonNode review = task(code, "userTask_confirmRemoval");
    assertThat(
            cast.submit("business-lead", review, Map.of("removalReview", "GONE"))
                .expect(400)
                .text())
        .contains("You said yourself that it is removed");
    Map<String, Object> stillThere =
        Map.of("removalReview", "STILL_THERE", "reviewNote", "Node 2 takes no orders.");
    cast.submit("qa", review, stillThere).expect(204);
    time.settle();

    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.OPEN);
    assertThat(cast.form(task(code, "userTask_removeHazard")).get("hazard").toString())
        .contains("Node 2 takes no orders.");
  }

  @Test
  @Tag("E4")
  @Tag("E18")
  @Tag("E19")
  void whatACheckFoundIsGoneWhenTheCheckSaysSo() {
    String code = readyToReport("HAZARD-MACHINE");
    shop.answers(503);
    run(code);
    run(code);

    assertThat(hazards.open(code)).as("no second one at the second run").hasSize(1);
    assertThat(hazard(code).severity()).isEqualTo(Severity.HIGH);
    assertThat(hazard(code).owner()).isEqualTo("business-lead");
    assertThat(hazard(code).dueAt()).contains(Instant.parse("2026-06-03T02:00:00Z"));
    assertThat(hazard(code).description())
        .contains("Automatic check “HTTP”: ", "answers with status 503");

    cast.complete(code, "userTask_removeHazard", Map.of("removalEvidence", "Renewed."));
    assertThat(hazard(code).status()).as("the check does not see it").isEqualTo(Hazard.Status.OPEN);
    JsonNode task = task(code, "userTask_removeHazard");
    assertThat(cast.form(task).get("hazard").toString()).contains("answers with status 503");

    StageCatalogue.restore(catalogue);
    cast.complete(task, Map.of("removalEvidence", "Really renewed."));
    assertThat(hazard(code).reviewNote().orElseThrow())
        .contains("The service catalogue names no address");
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.OPEN);

    StageCatalogue.change(catalogue, demo -> shop.in(demo, "checkout"));
    shop.answers(200);
    run(code);
    Map<String, Object> form = cast.form(task(code, "userTask_removeHazard"));
    assertThat(form).as("its removal is proposed").containsEntry("removal", "REMOVED");
    cast.complete(code, "userTask_removeHazard");
    assertThat(hazard(code).status()).isEqualTo(Hazard.Status.REMOVED);
    assertThat(keys(code)).doesNotContain("userTask_removeHazard", "userTask_confirmRemoval");

    shop.answers(500);
    run(code);
    assertThat(hazards.open(code)).as("a new one").hasSize(1);
  }

  private void run(String code) {
    cast.person("sre").post("/api/events/" + code + "/checks/http/run", Map.of()).expect(200);
    time.settle();
  }

  @Test
  @Tag("E19")
  void nonsenseIsRefusedAndChangesNothing() {
    String code = readyToReport("HAZARD-REFUSED");

    report("sre", "NO-SUCH-EVENT", Map.of()).expect(400);
    assertThat(report("sre", code, Map.of("hazardOwner", "owner")).expect(400).text())
        .contains("This person is in no department");
    report("sre", code, Map.of("hazardSeverity", "ENORMOUS")).expect(400);
    assertThat(
            report("sre", code, Map.of("hazardDueAt", "2026-09-16T12:00:00+08:00"))
                .expect(400)
                .text())
        .contains("A hazard is removed before the event goes live");
    report("sre", code, Map.of("hazardDueAt", "2026-05-16T12:00:00+08:00")).expect(400);
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

  private String mail(String code, String person) {
    return WrittenMail.of(
        cast.told(code, "HAZARD").stream()
            .filter(line -> line.at("/to/id").asText().equals(person))
            .findFirst()
            .orElseThrow());
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
