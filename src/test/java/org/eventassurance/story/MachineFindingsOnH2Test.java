package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckResults;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.Checks;
import org.eventassurance.check.Finding;
import org.eventassurance.check.State;
import org.eventassurance.check.Verdict;
import org.eventassurance.language.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines look first; people answer for the rest, and say why where they know better. */
@OnH2
class MachineFindingsOnH2Test extends Story {

  private static final String CODE = "MACHINES";

  @Autowired private Checks checks;
  @Autowired private CheckResults results;
  @Autowired private JdbcClient database;

  @Test
  @Tag("E4")
  @Tag("E18")
  void whatMachinesFoundIsFilledInAndNobodyTypesItAwayWithoutAReason() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(CODE));
    event.put("departments", List.of("sre", "dba", "business", "payment"));
    cast.person("business").post("/api/events", event).expect(201);
    cast.complete(
        CODE, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    cast.finish(CODE, "preparation");
    assertThat(checks.latest(CODE))
        .as("readiness let machines look; the demo's catalogue names nothing to look at")
        .isNotEmpty()
        .allSatisfy(
            run -> {
              assertThat(run.ranBy()).isEqualTo("serviceTask_runChecks");
              assertThat(run.state()).isEqualTo(State.UNKNOWN);
            });

    databasesAreFilledIn();
    monitoringIsFilledIn();
    recipientsAreThere();
  }

  private void databasesAreFilledIn() {
    found(
        "database-health",
        "order",
        number("dbConnectionsPercent@orders", State.FAIL, 91, 80.0),
        number("dbReplicationRuns@orders", State.PASS, 0, null),
        number("dbCpuPercent@orders", State.PASS, 12.34, null),
        Finding.unknown("dbDiskPercent@orders", Sentence.of("Nobody told.")));
    found(
        "database-health",
        "inventory",
        number("dbConnectionsPercent@stock", State.PASS, 20, null),
        number("dbReplicationRuns@stock", State.PASS, 0, null),
        Finding.unknown("dbCpuPercent@stock", Sentence.of("Nobody told.")));
    JsonNode task = cast.openTasks(CODE, "userTask_inspectDatabases").get(0);

    Map<String, Object> form = cast.form(task);
    assertThat(form.get("dbConnectionsPercent")).isEqualTo(91);
    assertThat(form.get("dbReplicationRuns")).isEqualTo("yes");
    assertThat(form.get("dbCpuPercent")).as("one database did not tell").isNull();
    assertThat(form.get("dbDiskPercent")).isNull();
    JsonNode worst = Caller.JSON.valueToTree(form.get("machineFindings")).path(0);
    assertThat(worst.path("system").asText()).isEqualTo("Orders (订单)");
    assertThat(worst.path("what").asText())
        .isEqualTo("Database health · Database connections used (%) · orders");
    assertThat(worst.path("result").asText()).isEqualTo("Fails · 91 / 80");
    assertThat(worst.path("why").asText()).isEqualTo("dbConnectionsPercent@orders is 91.");
    assertThat(String.valueOf(form.get("machinesLookedAt"))).startsWith("2026-06-01");

    assertThat(cast.submit(task, Map.of("dbConnectionsPercent", 50)).expect(400).text())
        .contains("A machine found otherwise. dbConnectionsPercent@orders is 91.");
    assertThat(results.of(CODE)).isEmpty();
    cast.submit(
            task,
            Map.of(
                "dbConnectionsPercent",
                50,
                "failHandling",
                "REASON",
                "failReason",
                "A batch job ran at that moment; it does not run during the event."))
        .expect(204);
    time.settle();

    CheckResult result = results.of(CODE).get(0);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.failReason()).startsWith("A batch job ran");
  }

  private void monitoringIsFilledIn() {
    found(
        "alert-rules",
        "checkout",
        Finding.of("latency", State.PASS, Sentence.of("Watched."), ""),
        Finding.of("errors", State.FAIL, Sentence.of("Nobody watches the errors."), ""));
    JsonNode task = monitoringOf("business");

    assertThat(cast.form(task).get("coreServicesCovered")).isEqualTo("no");
    assertThat(cast.form(monitoringOf("payment")).get("coreServicesCovered"))
        .as("it is not payment's system")
        .isNull();
    assertThat(
            cast.submit(task, Map.of("monitoringOwned", "yes", "coreServicesCovered", "yes"))
                .expect(400)
                .text())
        .contains("Nobody watches the errors.");
  }

  private void recipientsAreThere() {
    cast.person("payment")
        .post(
            "/api/absences",
            Map.of(
                "from", "2026-09-14T00:00:00+08:00",
                "until", "2026-09-20T00:00:00+08:00",
                "substitute", "payment-lead",
                "reason", "a story"))
        .expect(201);
    JsonNode task = monitoringOf("payment");
    assertThat(
            cast.submit(task, Map.of("alertRecipients", List.of("payment", "payment-lead")))
                .expect(400)
                .text())
        .contains("is absent from 2026-09-14 00:00 until 2026-09-20 00:00");
    cast.submit(task, Map.of("alertRecipients", List.of("payment-lead", "business"))).expect(204);
    time.settle();
    assertThat(results.staleRecipients(CODE)).isEmpty();

    cast.person("business")
        .post(
            "/api/absences",
            Map.of(
                "from", "2026-09-30T00:00:00+08:00",
                "until", "2026-10-08T00:00:00+08:00",
                "substitute", "business-lead",
                "reason", "a story"))
        .expect(201);
    assertThat(results.staleRecipients(CODE))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.personId()).isEqualTo("business");
              assertThat(it.department()).isEqualTo("payment");
              assertThat(it.left()).isFalse();
            });
    database.sql("delete from absence").update();
  }

  private JsonNode monitoringOf(String department) {
    return cast.openTasks(CODE, "userTask_checkMonitoring").stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private static Finding number(String item, State state, double measured, Double limit) {
    return new Finding(
        item, state, measured, limit, Sentence.of("%s is %s.", item, (long) measured), "");
  }

  /** As a check would tell it. */
  private void found(String check, String system, Finding... findings) {
    List<Finding> all = List.of(findings);
    State worst = all.stream().map(Finding::state).max(State::compareTo).orElseThrow();
    checks.keep(List.of(new CheckRun(null, CODE, check, system, worst, time.now(), "sre", all)));
  }
}
