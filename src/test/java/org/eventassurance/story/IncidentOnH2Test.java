package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incident.State;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.Measure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident is restored first, told at once, explained later and followed up. */
@OnH2
class IncidentOnH2Test extends LiveStory {

  @Autowired private Incidents incidents;

  @Test
  @Tag("E24")
  @Tag("E25")
  @Tag("E26")
  @Tag("B8")
  void serviceComesFirstAndTheCauseLater() {
    String code = confirmedOnTheDayBefore("INCIDENT");
    time.travelTo("2026-09-15T20:10:00+08:00");
    start("marketing", "incident", report(code)).expect(200);

    JsonNode restore = task(code, "userTask_restoreService");
    JsonNode tell = task(code, "userTask_notifyDepartments");
    assertThat(tasks(code, "userTask_findRootCause")).as("the cause can wait").isEmpty();
    assertThat(tasks(code, "userTask_reportToAuthority")).isEmpty();
    assertDue(restore, "2026-09-15T20:40:00+08:00", "TABLE");
    assertDue(tell, "2026-09-15T20:40:00+08:00", "TABLE");
    assertThat(fact("sre", restore, "incident").path("department").asText())
        .as("the department that answers for the system")
        .isEqualTo("Live Commerce");

    assertThat(candidates(tell)).contains("business-liaison").contains("\"qa\"");
    submit("business-liaison", tell, Map.of("notifiedDepartments", List.of("sre", "payment")))
        .expect(204);
    time.travelTo("2026-09-15T20:20:00+08:00");
    submit("sre", restore, restored("2026-09-15T20:18+08:00")).expect(204);

    assertThat(incidents.open(code)).extracting(Incident::state).containsExactly(State.RESTORED);
    submit(
            "business",
            task(code, "userTask_findRootCause"),
            Map.of(
                "rootCause", "A cache was flushed at the wrong moment.",
                "remedy", "Flush in steps.",
                "remedyOwner", "business-lead",
                "remedyUntil", "2026-10-01"))
        .expect(204);

    assertThat(incidents.open(code)).isEmpty();
    Incident incident = incidents.of(code).get(0);
    assertThat(incident.state()).isEqualTo(State.CLOSED);
    assertThat(incident.measure()).contains(Measure.ROLL_BACK);
    assertThat(incident.notifiedBy()).contains("business-liaison");
    assertThat(incident.notifiedDepartments()).containsExactly("sre", "payment");
    assertThat(incident.remedyOwner()).contains("business-lead");
    assertThat(task(code, "userTask_workOnFollowUp").path("assignee").asText())
        .as("what the cause calls for is followed up by its owner")
        .isEqualTo("business-lead");
    assertThat(incident.detectedAt()).isBefore(incident.notifiedAt().orElseThrow());
    assertThat(incident.restoredAt().orElseThrow()).isBefore(incident.closedAt().orElseThrow());
  }

  @Test
  @Tag("B8")
  void aGraveSecurityIncidentIsReportedToTheAuthorityWithinTheLimits() {
    String code = confirmedOnTheDayBefore("INCIDENT-GRAVE");
    time.travelTo("2026-09-15T20:10:00+08:00");
    start("payment", "incident", with(report(code), "securityGrade", "REPORTABLE")).expect(200);

    JsonNode told = task(code, "userTask_reportToAuthority");
    assertDue(told, "2026-09-15T21:10:00+08:00", "TABLE");
    assertThat(candidates(told)).contains("leadership").contains("sre-lead");
    time.travelTo("2026-09-15T20:30:00+08:00");
    submit(
            "leader",
            told,
            Map.of("authority", "The regulator", "reportedAt", "2026-09-15T20:25+08:00"))
        .expect(204);
    submit("qa", task(code, "userTask_notifyDepartments"), everybody()).expect(204);
    submit("sre", task(code, "userTask_restoreService"), restored("2026-09-15T20:29+08:00"))
        .expect(204);
    submit("business", task(code, "userTask_findRootCause"), cause()).expect(204);

    assertThat(incidents.open(code)).isEmpty();
    JsonNode summary = task(code, "userTask_summariseForAuthority");
    assertDue(summary, "2026-10-15T20:30:00+08:00", "TABLE");
    submit("leader", summary, Map.of("sentAt", "2026-09-15T20:30+08:00")).expect(204);
    assertThat(incidents.of(code).get(0).summarySentAt()).isPresent();
    assertThat(incidents.of(code).get(0).authority()).contains("The regulator");
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
    assertThat(shown.get(0).path("severity").asText()).isEqualTo("SEV2");
    assertThat(shown.get(0).path("state").asText()).isEqualTo("Service is being restored");
  }

  @Test
  void nonsenseIsRefusedAndChangesNothing() {
    String code = confirmedOnTheDayBefore("INCIDENT-REFUSED");
    Map<String, Object> report = report(code);
    assertRefused(with(report, "event", "NO-SUCH-EVENT"), "Event");
    assertRefused(with(report, "system", "no-such-system"), "System");
    assertRefused(with(report, "severity", "SEV0"), "Severity");
    assertRefused(with(report, "seen", ""), "What is seen");
    assertRefused(
        with(report, "detectedAt", "2026-09-16T20:00+08:00"),
        "An incident can't be seen in the future");
    start("owner", "incident", report).expect(403);
    assertThat(incidents.of(code)).isEmpty();

    time.travelTo("2026-09-15T20:10:00+08:00");
    start("sre", "incident", report).expect(200);
    JsonNode restore = task(code, "userTask_restoreService");
    assertThat(submit("sre", restore, restored("2026-09-15T20:11+08:00")).expect(400).text())
        .contains("This moment is in the future");
    assertThat(submit("sre", restore, restored("2026-09-14T19:57+08:00")).expect(400).text())
        .contains("before the incident began");
    assertThat(incidents.of(code).get(0).state()).isEqualTo(State.OPEN);
  }

  private void assertRefused(Map<String, Object> report, String words) {
    assertThat(start("sre", "incident", report).expect(400).text()).contains(words);
  }

  private static Map<String, Object> report(String code) {
    return Map.of(
        "event", code,
        "system", "checkout",
        "severity", "SEV2",
        "seen", "Every tenth order fails.",
        "detectedAt", "2026-09-14T19:58+08:00",
        "securityGrade", "NONE");
  }

  private static Map<String, Object> restored(String at) {
    return Map.of(
        "measure", "ROLL_BACK", "measureTaken", "Rolled back the release.", "restoredAt", at);
  }

  private static Map<String, Object> everybody() {
    return Map.of("notifiedDepartments", List.of("sre", "business", "payment"));
  }

  private static Map<String, Object> cause() {
    return Map.of(
        "rootCause", "A key had leaked.",
        "remedy", "Rotate keys every month.",
        "remedyOwner", "sre-lead",
        "remedyUntil", "2026-10-01");
  }
}
