package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeException.Status;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.freeze.Freezes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Production is frozen for an event; the few exceptions have their reason, approver and end. */
@OnH2
class ChangeExceptionOnH2Test extends LiveStory {

  private static final String APPROVE = "userTask_approveException";

  @Autowired private Freezes freezes;
  @Autowired private ChangeExceptions exceptions;

  @Test
  @Tag("E20")
  @Tag("B4")
  void theFreezeFollowsTheDatesOfTheEvent() {
    String code = confirmedOnTheDayBefore("FREEZE");
    assertThat(freezes.of(code)).contains(window("2026-09-12T20:00", "2026-09-30T23:59"));
    assertThat(freezes.isOn(code)).isTrue();

    reschedule(code, "2026-09-22T20:00:00+08:00");

    assertThat(freezes.of(code)).contains(window("2026-09-19T20:00", "2026-10-07T23:59"));
    assertThat(freezes.isOn(code)).as("wherever its process stands").isFalse();
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Called off."))
        .expect(200);
    assertThat(freezes.of(code)).isEmpty();
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
