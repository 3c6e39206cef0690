package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.File;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eventassurance.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every form is opened, filled in and completed in the real Tasklist, in one language, by somebody
 * for whom it is. The screenshots are left under {@code target/screenshots/forms}.
 */
@ExtendWith(Chromium.class)
abstract class EveryFormStory extends Story {

  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

  private final String language;
  private Browser chromium;

  /**
   * @param language {@code en} or {@code zh}
   */
  EveryFormStory(String language) {
    this.language = language;
  }

  @BeforeEach
  void openTheBrowser(Browser browser) {
    chromium = browser;
  }

  @Test
  void everyFormIsCompletedInTasklist() {
    time.travelTo("2026-06-20T10:00:00+08:00");
    Set<String> forms = new TreeSet<>();
    try (TasklistStranger people = people("FORMS-" + language)) {
      register(people, "FORMS-" + language);
      people.walkTo("PREPARING");
      startWhatMayComeAtAnyTime(people, "FORMS-" + language);
      reschedule("FORMS-" + language);
      answerWhatDoesNotGoSmoothly(people);
      askForAnOverride(people, "FORMS-" + language);
      people.walkTo("LIVE");
      askForExceptions(people, "FORMS-" + language);
      people.walkTo("CLOSED");
      people.walkUntil(() -> people.forms().contains("release-kept-resources"));
      people.start("resource-reclaim", Map.of("eventCode", "FORMS-" + language + "-BY-HAND"));
      forms.addAll(people.forms());
    }
    time.travelTo("2026-06-20T10:00:00+08:00");
    try (TasklistStranger people = people("FORMS-SMALL-" + language)) {
      cast.person("business").post("/api/events", small("FORMS-SMALL-" + language)).expect(201);
      people.alreadyFilledIn(forms);
      people.walkUntil(() -> people.forms().contains("run-load-test"));
      forms.addAll(people.forms());
    }

    assertThat(forms).containsExactlyInAnyOrderElementsOf(shippedForms());
  }

  private TasklistStranger people(String code) {
    return new TasklistStranger(cast, time, code, language, chromium, base);
  }

  /** By the start form one that is left alone, since by hand it would take long for departments. */
  private void register(TasklistStranger people, String code) {
    people.start(
        "event-assurance",
        Map.of(
            "code", code + "-BY-HAND",
            "goLiveAt", LocalDateTime.parse("2026-09-15T20:00"),
            "endsAt", LocalDateTime.parse("2026-09-15T23:00"),
            "broadcastStartsAt", LocalDateTime.parse("2026-09-15T19:30")));
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("endsAt", "2026-09-15T23:00:00+08:00");
    cast.person("business").post("/api/events", event).expect(201);
  }

  private void startWhatMayComeAtAnyTime(TasklistStranger people, String code) {
    String owner = people.memberOf("sre");
    people.start("follow-up", Map.of("event", code, "followUpOwner", owner));
    people.start("hazard", Map.of("hazardEvent", code, "hazardOwner", owner));
    people.start("progress-report", Map.of("reportEvent", code));
    fileAPlan();
    people.start("incident", Map.of("event", code, "securityGrade", "RELATIVELY_LARGE"));
    people.start(
        "resource-filing",
        Map.of(
            "eventCode",
            code,
            "department",
            "payment",
            "item1Quantity",
            1,
            "item1NeededFrom",
            inHours(24)));
  }

  /** For the first system of all, which the incident is about. */
  private void fileAPlan() {
    cast.person("sre")
        .post(
            "/api/plans",
            Map.of(
                "name", "Switch to the standby stream",
                "department", "sre",
                "system", "live-stream",
                "type", "SWITCH_TRAFFIC",
                "trigger", "The picture freezes",
                "steps", "1. Switch.\n2. Look at the picture.",
                "owner", "sre-lead",
                "effect", "The picture is back.",
                "minutes", 3))
        .expect(201);
  }

  /** An hour later, so that what was filed moves along. */
  private void reschedule(String code) {
    Map<String, Object> later =
        Map.of(
            "goLiveAt", "2026-09-15T21:00:00+08:00",
            "endsAt", "2026-09-16T00:00:00+08:00",
            "reason", "The hall is free an hour later.");
    cast.person("leader").post("/api/events/" + code + "/reschedule", later).expect(200);
  }

  private void answerWhatDoesNotGoSmoothly(TasklistStranger people) {
    people.wish("decide-late-items", Map.of("lateItem1Procured", 0, "lateItem1Refused", 1));
    people.wish(
        "remove-hazard",
        Map.of("removal", "ACCEPTANCE_ASKED", "newPlanName", "Isolate the node " + language));
    people.wish("run-live-stream-test", Map.of("testErrorRatePercent", "5"));
    people.wish("fix-findings", Map.of("findingsNext", "WAIVER"));
    people.wish("sign-off", Map.of("signOffDecision", "REFUSED"));
    people.wish("decide-go-live", Map.of("goDecision", "mend"));
    people.wish("reclaim-resources", Map.of("item1Way", "KEPT", "item1Quantity", 1));
    people.wish("restore-service", Map.of("restoreNext", "PLAN"));
    people.leave("userTask_decideGoLive");
    people.leave("userTask_restoreService");
    people.walkUntil(() -> people.forms().contains("report-progress-to-authority"));
    people.leaveNothing();
    people.leave("userTask_decideGoLive");
    people.walkUntil(() -> people.forms().contains("answer-missing-decision"));
    people.leaveNothing();
  }

  /** A department has refused, which is red: somebody wants to go all the same, others refuse. */
  private void askForAnOverride(TasklistStranger people, String code) {
    Map<String, Object> override =
        Map.of(
            "goDecision", "override",
            "goDecisionReason", "The department cannot be reached; another one checked its part.");
    cast.submit("leadership-lead", cast.openTasks(code, "userTask_decideGoLive").get(0), override)
        .expect(204);
    people.wish("confirm-override", Map.of("overrideAnswer", "refuse"));
  }

  private void askForExceptions(TasklistStranger people, String code) {
    Map<String, Object> request =
        Map.of("event", code, "wantedFrom", inHours(0), "wantedUntil", inHours(1));
    people.start("change-exception", request);
    people.wish("record-exception-use", Map.of("usedAt", inHours(0)));
    people.walkUntil(() -> people.forms().contains("record-exception-use"));
    people.start("change-exception", request);
    people.wish("approve-exception", Map.of("decision", "refuse"));
  }

  private LocalDateTime inHours(int hours) {
    return LocalDateTime.ofInstant(time.now(), COMPANY).plusHours(hours);
  }

  private static Map<String, Object> small(String code) {
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.putAll(
        Map.of(
            "kind", "OTHER",
            "endsAt", "2026-09-15T23:00:00+08:00",
            "expectedPeakQps", 2400,
            "revenueAtStake", "LOW",
            "publicExposure", "LOW"));
    event.remove("broadcastStartsAt");
    return event;
  }

  private static Set<String> shippedForms() {
    Set<String> forms = new TreeSet<>();
    Stream.of(new File("forms").list((folder, name) -> name.endsWith(".form")))
        .map(name -> name.replace(".form", ""))
        .forEach(forms::add);
    return forms;
  }
}
