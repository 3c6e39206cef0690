package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckResults;
import org.eventassurance.check.Measurement;
import org.eventassurance.check.Verdict;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanConsolidation;
import org.eventassurance.contingency.PlanCoverage;
import org.eventassurance.contingency.PlanDrill;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.contingency.SystemCoverage;
import org.eventassurance.duty.DutyPlace;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyRoster;
import org.eventassurance.duty.DutyShift;
import org.eventassurance.hazard.Hazards;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Systems and people are made ready: what is measured, planned, drilled and found is kept. */
@OnH2
class ReadinessOnH2Test extends Story {

  private static final String CODE = "READY";

  @Autowired private CheckResults results;
  @Autowired private ContingencyPlans plans;
  @Autowired private PlanCoverage coverage;
  @Autowired private DutyRoster roster;
  @Autowired private Hazards hazards;

  @Test
  @Tag("E3")
  @Tag("E4")
  @Tag("E17")
  @Tag("E18")
  @Tag("E19")
  @Tag("B5")
  @Tag("B7")
  @Tag("B9")
  void anEventOfTheHighestLevelIsMadeReady() {
    time.travelTo("2026-07-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(CODE));
    event.put("departments", List.of("sre", "dba", "business", "payment"));
    cast.person("business").post("/api/events", event).expect(201);
    cast.complete(
        CODE, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    finishPreparation();

    assertThat(readinessTasks())
        .containsExactlyInAnyOrder(
            "userTask_assessDiversionRisk sre",
            "userTask_inspectDatabases dba",
            "userTask_inspectHazards sre",
            "userTask_inspectHazards dba",
            "userTask_inspectHazards business",
            "userTask_inspectHazards payment",
            "userTask_checkMonitoring sre",
            "userTask_checkMonitoring dba",
            "userTask_checkMonitoring business",
            "userTask_checkMonitoring payment",
            "userTask_consolidatePlans sre",
            "userTask_consolidatePlans dba",
            "userTask_consolidatePlans business",
            "userTask_consolidatePlans payment",
            "userTask_engageVendors sre",
            "userTask_planDutyRoster sre",
            "userTask_prepareContacts sre",
            "userTask_reviewDisasterRecovery sre");

    databasesAreInspected();
    monitoringIsChecked();
    plansAreConsolidatedAndDrilled();
    dutyIsPlanned();
    for (String task :
        List.of(
            "assessDiversionRisk",
            "engageVendors",
            "prepareContacts",
            "reviewDisasterRecovery",
            "inspectHazards")) {
      cast.complete(CODE, "userTask_" + task);
    }

    assertThat(hazards.inspectionsFor(CODE))
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.areas()).isNotEmpty());
    assertThat(readinessTasks()).isEmpty();
    assertThat(hazards.open(CODE))
        .as("readiness waits for no hazard: they go on by themselves")
        .hasSize(2);
  }

  private void databasesAreInspected() {
    JsonNode task = task("userTask_inspectDatabases", "dba");
    Map<String, Object> busy = Map.of("dbCpuPercent", 85, "dbMemoryPercent", 80);

    assertThat(cast.submit(task, busy).expect(400).text())
        .as("what fails is not left without an answer")
        .contains("Database CPU (%): 85, fails at 80.");
    assertThat(results.of(CODE)).isEmpty();
    Map<String, Object> answered = new HashMap<>(busy);
    answered.put("failHandling", "HAZARD");
    cast.submit(task, answered).expect(204);

    CheckResult result = results.of(CODE).get(0);
    assertThat(result.subject()).isEqualTo(CheckResult.Subject.DATABASE);
    assertThat(result.inspectedBy()).isEqualTo("dba");
    assertThat(result.systems()).containsExactly("live-stream", "checkout");
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.measurements())
        .filteredOn(measurement -> measurement.verdict() != Verdict.PASS)
        .extracting(Measurement::item, Measurement::verdict, Measurement::limitReached)
        .containsExactly(
            tuple("dbCpuPercent", Verdict.FAIL, 80.0),
            tuple("dbMemoryPercent", Verdict.WARN, 80.0));
    assertThat(hazards.open(CODE))
        .singleElement()
        .satisfies(
            hazard -> {
              assertThat(hazard.owner()).isEqualTo("dba");
              assertThat(hazard.description()).contains("85, fails at 80");
            });
    assertThat(task("userTask_removeHazard", "dba").path("phase").asText()).isEqualTo("hazard");
  }

  private void monitoringIsChecked() {
    JsonNode task = task("userTask_checkMonitoring", "payment");
    Map<String, Object> outdated =
        Map.of("recipientListsCurrent", "no", "inspectionFindings", "Two people have left.");
    assertThat(cast.submit(task, outdated).expect(400).text())
        .contains("An alert that reaches somebody who left reaches nobody.");
    Map<String, Object> explained = new HashMap<>(outdated);
    explained.put("failHandling", "REASON");
    explained.put("failReason", "The list is renewed tonight.");
    cast.submit(task, explained).expect(204);
    Map<String, Object> uncovered =
        Map.of(
            "coreServicesCovered", "no",
            "inspectionFindings", "Checkout has no alert on errors.",
            "failHandling", "HAZARD");
    cast.submit(task("userTask_checkMonitoring", "business"), uncovered).expect(204);
    time.settle();
    cast.complete(CODE, "userTask_checkMonitoring");

    assertThat(results.of(CODE))
        .filteredOn(it -> it.subject() == CheckResult.Subject.MONITORING)
        .hasSize(4)
        .filteredOn(it -> "payment".equals(it.department()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.verdict()).isEqualTo(Verdict.FAIL);
              assertThat(it.failReason()).isEqualTo("The list is renewed tonight.");
              assertThat(it.recipients()).isNotEmpty();
            });
  }

  private void plansAreConsolidatedAndDrilled() {
    JsonNode task = task("userTask_consolidatePlans", "payment");
    assertThat(cast.submit(task, Map.of("planAnswer", "ENOUGH")).expect(400).text())
        .contains("There is no contingency plan yet that could be enough: file at least one.");
    cast.submit(task, Map.of("plan1Name", "Queue payments", "plan1Kind", "DEGRADE")).expect(204);
    time.settle();
    cast.complete(CODE, "userTask_consolidatePlans");

    ContingencyPlan plan = plans.of(List.of("payment")).get(0);
    assertThat(plan.name()).isEqualTo("Queue payments");
    assertThat(plan.kind()).isEqualTo(PlanKind.DEGRADE);
    assertThat(plan.revision()).isEqualTo(1);
    assertThat(plans.consolidationsFor(CODE))
        .hasSize(4)
        .extracting(PlanConsolidation::answer)
        .containsOnly(PlanConsolidation.Answer.FILED);

    JsonNode drill = task("userTask_drillPlans", "payment");
    assertThat(cast.form(drill).get("drillsCountFrom")).isEqualTo("2026-06-17 20:00");
    assertThat(cast.form(task("userTask_drillPlans", "sre")).get("gaps").toString())
        .as("SRE drills for departments that don't take part")
        .contains("CDN edge", "Inventory", "None of its contingency plans has been drilled yet.");
    String id = String.valueOf(plan.id());
    assertThat(
            cast.submit(drill, Map.of("drilledPlans", List.of(id), "failedPlans", List.of(id)))
                .expect(400)
                .text())
        .contains("A plan did not work");
    assertThat(
            cast.submit(
                    drill,
                    Map.of("drilledPlans", List.of(id), "drilledOn", "2026-07-02T10:00:00+08:00"))
                .expect(400)
                .text())
        .contains("The drill must have taken place");
    cast.submit(
            drill,
            Map.of(
                "drilledPlans",
                List.of(id),
                "failedPlans",
                List.of(id),
                "drillFindings",
                "The switch was missing.",
                "drillRecoveryMinutes",
                12))
        .expect(204);
    time.settle();
    cast.complete(CODE, "userTask_drillPlans");

    assertThat(plans.lastDrill(plan))
        .hasValueSatisfying(
            last -> {
              assertThat(last.outcome()).isEqualTo(PlanDrill.Outcome.FAILED);
              assertThat(last.minutes()).isEqualTo(12);
            });
    assertThat(plans.drillsFor(CODE)).hasSize(8);
    assertThat(coverage.of(CODE))
        .as("whoever follows the forms covers everything but what did not work")
        .hasSize(8)
        .filteredOn(SystemCoverage::lacks)
        .singleElement()
        .satisfies(
            system -> {
              assertThat(system.systemId()).isEqualTo("payment-gateway");
              assertThat(system.reason().toString())
                  .isEqualTo("'Queue payments' did not work when it was drilled on 2026-07-01.");
            });
  }

  private void dutyIsPlanned() {
    JsonNode task = task("userTask_planDutyRoster", "sre");
    Map<String, Object> team = new HashMap<>();
    team.put("shiftHours", 12);
    team.put("officers1", List.of("sre", "sre-lead"));
    team.put("vendorDuty", "CDN vendor: Zhang San, 139");
    team.put("officers1Until", "2026-09-20T00:00:00+08:00");
    assertThat(cast.submit(task, team).expect(400).text())
        .contains("Nobody is general duty officer from 2026-09-20 00:00 to 2026-09-30 23:59");
    team.put("dutyUntil", "2026-09-20T00:00:00+08:00");
    assertThat(cast.submit(task, team).expect(400).text()).contains("duty must last until then");
    assertThat(roster.of(CODE)).isEmpty();
    team.remove("dutyUntil");
    team.putAll(
        Map.of(
            "officerTimes", "2",
            "officers2", List.of("qa", "dba"),
            "officers2From", "2026-09-20T00:00:00+08:00"));
    cast.submit(task, team).expect(204);
    time.settle();

    Instant now = time.now();
    time.moveTo(Instant.parse("2026-09-15T12:00:00Z"));
    assertThat(roster.now(CODE))
        .extracting(DutyShift::post)
        .contains(
            DutyPost.GENERAL_DUTY_OFFICER,
            DutyPost.SYSTEM,
            DutyPost.NETWORK,
            DutyPost.DATABASE,
            DutyPost.VENDOR);
    assertThat(roster.now(CODE))
        .filteredOn(shift -> shift.post() == DutyPost.DEVELOPER)
        .allSatisfy(shift -> assertThat(shift.place()).isEqualTo(DutyPlace.REMOTE));
    assertThat(generalDutyOfficer()).isEqualTo("sre");
    time.moveTo(Instant.parse("2026-09-15T23:30:00Z"));
    assertThat(generalDutyOfficer()).as("relieved after twelve hours").isEqualTo("sre-lead");
    time.moveTo(now);

    cast.person("sre-lead")
        .post(
            "/api/events/" + CODE + "/reschedule",
            Map.of("goLiveAt", "2026-09-16T20:00:00+08:00", "reason", "A day later."))
        .expect(200);
    time.moveTo(Instant.parse("2026-09-16T12:00:00Z"));
    assertThat(generalDutyOfficer()).as("the roster moves with the event").isEqualTo("sre");
    time.moveTo(now);
  }

  private String generalDutyOfficer() {
    return roster.now(CODE).stream()
        .filter(shift -> shift.post() == DutyPost.GENERAL_DUTY_OFFICER)
        .map(DutyShift::person)
        .findFirst()
        .orElseThrow();
  }

  private void finishPreparation() {
    for (int round = 0; round < 20; round++) {
      List<JsonNode> tasks =
          cast.openTasks(CODE).stream()
              .filter(task -> task.path("phase").asText().equals("preparation"))
              .toList();
      if (tasks.isEmpty()) {
        return;
      }
      tasks.forEach(task -> cast.complete(task, Map.of()));
    }
    throw new AssertionError("The preparation does not come to its end.");
  }

  private List<String> readinessTasks() {
    return cast.openTasks(CODE).stream()
        .filter(task -> task.path("phase").asText().equals("readiness"))
        .map(task -> task.path("key").asText() + " " + task.path("department").asText())
        .toList();
  }

  private JsonNode task(String key, String department) {
    return cast.openTasks(CODE).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " for " + department));
  }
}
