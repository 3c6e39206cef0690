package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A department's review is not done before each of its contingency plans has its answer. */
@OnH2
class PlanReviewOnH2Test extends ReviewStory {

  private static final String REVIEW = "userTask_reviewDepartment";
  private static final String PLANS = "userTask_reviewContingencyPlans";

  @Test
  @Tag("E17")
  @Tag("E30")
  void eachPlanGetsANewVersionOrAReasonForNone() {
    String code = prepared("PLANS-REVIEWED");
    List<String> ids = Stream.of("A", "B", "C", "D", "E", "F").map(this::filed).toList();
    skipTo(code, DEPARTMENTS, RECLAIM_DONE);
    time.travelTo("2026-10-08T10:00:00+08:00");
    submit("business", openTask(code, REVIEW, "business"), review()).expect(204);
    assertThat(report(code).path("missingReviews").toString())
        .as("business has no plan, and is done")
        .isEqualTo("[\"sre\"]");

    submit("sre", openTask(code, REVIEW, "sre"), review()).expect(204);

    JsonNode first = openTask(code, PLANS, "sre");
    assertThat(first.path("dueAt").asText()).isEqualTo("2026-10-27T18:00:00+08:00");
    assertThat(first.path("phase").asText()).isEqualTo("department-review");
    assertThat(report(code).path("missingReviews").toString())
        .as("the review is not done without its plans")
        .isEqualTo("[\"sre\"]");
    JsonNode shown = formVariables("sre", first);
    assertThat(shown.path("plansAsked").path("value").asInt()).isEqualTo(5);
    assertThat(shown.path("plan1").path("value").asText())
        .contains("Plan A", "Nobody called it in this event.");
    assertThat(shown.path("plan2Steps").path("value").asText()).isEqualTo("1. Do B.");

    write(ids.get(2), "C", Map.of("trigger", "Sooner"));
    write(ids.get(3), "D", Map.of("retired", true));
    filed("G");
    nonsenseIsRefused(first);
    submit("sre", first, firstRound()).expect(204);

    JsonNode second = openTask(code, PLANS, "sre");
    shown = formVariables("sre", second);
    assertThat(shown.path("plansAsked").path("value").asInt()).isEqualTo(2);
    assertThat(shown.path("plan1").path("value").asText()).contains("Plan F");
    assertThat(shown.path("plan2").path("value").asText()).contains("Plan G");
    assertThat(shown.path("plan2Answer").path("value").asText())
        .as("it is new since the event")
        .isEqualTo("CHANGED_BEFORE");
    submit(
            "sre",
            second,
            answers("1", "NO_CHANGE", "Proven.", "2", "CHANGED_BEFORE", "Written after it."))
        .expect(204);

    assertThat(report(code).path("missingReviews")).isEmpty();
    assertThat(said(code))
        .containsExactly(
            "Plan A NO_CHANGE 1 Drilled, and right.",
            "Plan B CHANGED 2 It names the switch.",
            "Plan C CHANGED_BEFORE 2 It is called sooner.",
            "Plan D GONE null null",
            "Plan E NO_CHANGE 1 Nobody needed it.",
            "Plan F NO_CHANGE 1 Proven.",
            "Plan G CHANGED_BEFORE 1 Written after it.");
    JsonNode version =
        cast.person("sre").get("/api/plans/" + ids.get(1) + "/versions").expect(200).json().path(0);
    assertThat(version.path("markdown").asText()).contains("Press the big switch.");
    assertThat(version.path("event").asText()).isEqualTo(code);
    assertThat(version.path("material").asBoolean()).as("it has to be drilled again").isTrue();
    assertThat(
            formVariables("leader", openTask(code, "userTask_closeEvent", "leadership"))
                .path("closingSummary")
                .path("value")
                .asText())
        .contains("contingency plans changed: Plan B, Plan C, Plan G");
  }

  private void nonsenseIsRefused(JsonNode task) {
    Map<String, Object> unanswered = new HashMap<>(firstRound());
    unanswered.remove("plan5Answer");
    assertRefused(submit("sre", task, unanswered), "'What becomes of it?' is required");
    assertRefused(
        submit("sre", task, with(firstRound(), "plan1Note", "")),
        "'Why nothing has to change, or what is new' is required");
    assertRefused(
        submit("sre", task, with(firstRound(), "plan2Steps", "1. Do B.\n")),
        "This is what the plan says already: change something");
    assertRefused(
        submit("sre", task, with(firstRound(), "plan1Answer", "CHANGED_BEFORE")),
        "Nobody has written a new version of this plan since the event began");
    Map<String, Object> over = new HashMap<>(firstRound());
    over.putAll(content(3, "1. Do it otherwise."));
    over.put("plan3Answer", "CHANGED");
    assertRefused(submit("sre", task, over), "Somebody has written version 2 of this plan");
  }

  private static Map<String, Object> firstRound() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.putAll(
        answers(
            "1",
            "NO_CHANGE",
            "Drilled, and right.",
            "2",
            "CHANGED",
            "It names the switch.",
            "3",
            "CHANGED_BEFORE",
            "It is called sooner.",
            "5",
            "NO_CHANGE",
            "Nobody needed it."));
    values.putAll(content(2, "1. Press the big switch."));
    return values;
  }

  private static Map<String, Object> content(int number, String steps) {
    return Map.of(
        "plan" + number + "CallWhen",
        "Errors",
        "plan" + number + "Steps",
        steps,
        "plan" + number + "Minutes",
        5);
  }

  private static Map<String, Object> answers(String... numberAnswerNote) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < numberAnswerNote.length; i += 3) {
      values.put("plan" + numberAnswerNote[i] + "Answer", numberAnswerNote[i + 1]);
      values.put("plan" + numberAnswerNote[i] + "Note", numberAnswerNote[i + 2]);
    }
    return values;
  }

  private List<String> said(String code) {
    return report(code).path("reviews").findValues("plans").get(0).findParents("answer").stream()
        .map(
            plan ->
                Stream.of("name", "answer", "version", "note")
                    .map(field -> plan.path(field).asText())
                    .reduce("%s %s"::formatted)
                    .orElseThrow())
        .toList();
  }

  /** Files a plan of SRE's that has to be called on errors. */
  private String filed(String name) {
    return cast.person("sre")
        .post("/api/plans", plan(name, Map.of()))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private Answer write(String id, String name, Map<String, Object> change) {
    return cast.person("sre").put("/api/plans/" + id, plan(name, change)).expect(200);
  }

  private static Map<String, Object> plan(String name, Map<String, Object> change) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("name", "Plan " + name);
    plan.put("department", "sre");
    plan.put("type", "DEGRADE");
    plan.put("trigger", "Errors");
    plan.put("steps", "1. Do " + name + ".");
    plan.put("owner", "sre");
    plan.put("effect", "");
    plan.put("minutes", 5);
    plan.putAll(change);
    return plan;
  }
}
