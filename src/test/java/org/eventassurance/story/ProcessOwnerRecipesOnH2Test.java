package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Test;

/** The recipes of the README's "For process owners", done over REST while events are under way. */
@OnH2
class ProcessOwnerRecipesOnH2Test extends ReviewStory {

  private static final String TELL_BOARD =
      """
      {
        "type": "default",
        "id": "tell-board",
        "schemaVersion": 16,
        "executionPlatform": "Camunda Platform",
        "executionPlatformVersion": "7.24.0",
        "components": [
          {"type": "text", "id": "text_event", "text": "**{{event.name}}** ({{event.code}})"},
          {"type": "textarea", "id": "field_toldBoard", "key": "toldBoard",
            "label": "What the board was told", "validate": {"required": true}}
        ]
      }
      """;

  @Test
  void aDeadlineIsChangedAndOpenDueDatesMoveAtOnce() {
    String code = prepared("RECIPE-DEADLINE");
    JsonNode before = cast.openTasks(code).get(0);
    assertThat(before.path("dueAt").asText()).isEqualTo("2026-08-04T20:00:00+08:00");

    deployed(
        "task-deadlines.dmn",
        cell(
            shipped("task-deadlines.dmn"),
            "rule_preparation_issueNotice_output_offset",
            "\"-P45D\""));

    JsonNode after = cast.openTasks(code).get(0);
    assertThat(after.path("id")).isEqualTo(before.path("id"));
    assertThat(after.path("dueAt").asText()).isEqualTo("2026-08-01T20:00:00+08:00");
  }

  @Test
  void aLevelIsChangedForEventsThatAreRegisteredFromThenOn() {
    registerSmallEvent("RECIPE-LEVEL-1");

    deployed(
        "assurance-level.dmn",
        cell(
            cell(shipped("assurance-level.dmn"), "rule_default_output_level", "\"P2\""),
            "rule_default_output_reason",
            "\"We treat no event lightly.\""));

    registerSmallEvent("RECIPE-LEVEL-2");
    assertThat(cast.overview("RECIPE-LEVEL-1").path("level").asText()).isEqualTo("P3");
    assertThat(cast.overview("RECIPE-LEVEL-2").path("level").asText()).isEqualTo("P2");
    assertThat(cast.overview("RECIPE-LEVEL-2").path("levelReason").asText())
        .isEqualTo("We treat no event lightly.");
  }

  @Test
  void aLadderRowIsChangedInWordsThatTheLadderKnows() {
    String ladder = shipped("escalation-ladder.dmn");

    deployed("escalation-ladder.dmn", cell(ladder, "rule_p1_lead_output_offset", "\"PT1H\""));

    assertThat(stateOf("escalation-ladder.dmn")).isEqualTo("OWNERS");
    Answer refusal =
        deploy("escalation-ladder.dmn", cell(ladder, "rule_p1_lead_output_audience", "\"leader\""));
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.json().path("message").asText())
        .contains(
            "row 4, column 'audience': 'leader' is not one of assignee, candidates, lead,"
                + " quality-liaison, commander, leadership.");
  }

  @Test
  void aLadderThatYieldsNoMoreThanOneStepIsRefused() {
    Answer refusal =
        deploy(
            "escalation-ladder.dmn",
            shipped("escalation-ladder.dmn")
                .replace("hitPolicy=\"RULE ORDER\"", "hitPolicy=\"FIRST\""));

    assertRefused(
        refusal,
        "has the hit policy FIRST, but the product counts on RULE ORDER: set it to RULE ORDER.");
  }

  @Test
  void aLeadTimeIsChangedAndCountsForWhatIsFiledFromThenOn() {
    String code = filing("RECIPE-LEAD-TIME");
    assertThat(leadTime(code, "CDN").path("fileBy").asText()).isEqualTo("2026-09-01 19:30");

    String table = shipped("resource-lead-time.dmn");
    table = cell(table, "rule_cdn_output_days", "21");
    deployed(
        "resource-lead-time.dmn",
        cell(table, "rule_cdn_output_reason", "\"CDN is filed three weeks ahead.\""));

    JsonNode changed = leadTime(code, "CDN");
    assertThat(changed.path("fileBy").asText()).isEqualTo("2026-08-25 19:30");
    assertThat(changed.path("rule").asText()).isEqualTo("CDN is filed three weeks ahead.");
  }

  @Test
  void aKindOfResourceIsAddedAndCanBeChosenAndFiledAtOnce() {
    String code = filing("RECIPE-KIND");
    JsonNode task = openTask(code, "userTask_fileResources", "business");
    assertThat(form("business", task)).doesNotContain("Tape library");

    deployed("resource-lead-time.dmn", withTapeLibrary(shipped("resource-lead-time.dmn")));

    assertThat(form("business", task)).contains("TAPE_LIBRARY", "Tape library (cartridges)");
    assertThat(leadTime(code, "Tape library").path("fileBy").asText())
        .isEqualTo("2026-08-06 19:30");
    cast.complete(
        task,
        Map.of(
            "filingNeeded", "yes",
            "item1Kind", "TAPE_LIBRARY",
            "item1Quantity", 6,
            "item1NeededFrom", "2026-09-15T20:00:00+08:00",
            "item1System", "checkout",
            "item1Purpose", "The recordings are kept."));
    JsonNode deliver = openTask(code, "userTask_deliverResources", "base-services");
    assertThat(cast.form(deliver).toString()).contains("Tape library", "6 cartridges");
  }

  @Test
  void aTaskWithAFormIsAddedAndReachesEventsThatEnterThePhaseFromThenOn() {
    String under = over("RECIPE-TASK-1", DEPARTMENTS);
    String ahead = prepared("RECIPE-TASK-2");

    cast.person("owner")
        .deploy(
            "My models",
            Map.of(
                "department-review.bpmn",
                withTask(shipped("department-review.bpmn")),
                "tell-board.form",
                TELL_BOARD))
        .expect(200);

    time.travelTo("2026-10-08T10:00:00+08:00");
    reviewAs(under, "sre");
    assertThat(keys(under)).doesNotContain("userTask_tellBoard");
    skipTo(ahead, DEPARTMENTS);
    reviewAs(ahead, "sre");
    JsonNode added = openTask(ahead, "userTask_tellBoard", "sre");
    assertThat(added.path("reason").asText()).contains("three working days");
    assertRefused(submit("sre", added, Map.of()), "'What the board was told' is required");
    cast.complete(added, Map.of());
    assertThat(keys(ahead)).doesNotContain("userTask_tellBoard");
  }

  @Test
  void aFormIsChangedAndServedSoAtOnce() {
    String code = over("RECIPE-FORM", DEPARTMENTS);
    JsonNode task = openTask(code, "userTask_reviewDepartment", "sre");

    deployed(
        "review-department.form",
        shipped("review-department.form").replace("What went well", "What made you proud"));

    assertThat(form("sre", task)).contains("What made you proud");
    submit("sre", task, review()).expect(204);
  }

  @Test
  void aFormThatNoLongerAsksWhatTheProductReadsIsRefused() {
    Answer refusal =
        deploy(
            "review-department.form",
            shipped("review-department.form").replace("\"lessons\"", "\"learned\""));

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.json().path("message").asText()).contains("lessons");
  }

  /** Up to where the departments file their resources. */
  private String filing(String code) {
    skipTo(prepared(code), "callActivity_resourceReservation");
    return code;
  }

  private JsonNode leadTime(String code, String resource) {
    JsonNode task = openTask(code, "userTask_fileResources", "business");
    String rows = formVariables("business", task).path("leadTimes").path("value").asText();
    for (JsonNode row : read(rows)) {
      if (row.path("resource").asText().equals(resource)) {
        return row;
      }
    }
    throw new AssertionError("No lead time of '" + resource + "' in " + rows);
  }

  private String form(String person, JsonNode task) {
    return cast.person(person)
        .get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form")
        .expect(200)
        .text();
  }

  private static JsonNode read(String json) {
    try {
      return Caller.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row more, as Camunda Modeler writes it. */
  private static String withTapeLibrary(String leadTimes) {
    return leadTimes.replace(
        "</decisionTable>",
        """
        <rule id="rule_tapeLibrary">
          <inputEntry id="rule_tapeLibrary_kind"><text>"TAPE_LIBRARY"</text></inputEntry>
          <inputEntry id="rule_tapeLibrary_eventKind"><text></text></inputEntry>
          <outputEntry id="rule_tapeLibrary_days"><text>40</text></outputEntry>
          <outputEntry id="rule_tapeLibrary_anchor"><text>"use"</text></outputEntry>
          <outputEntry id="rule_tapeLibrary_name"><text>"Tape library"</text></outputEntry>
          <outputEntry id="rule_tapeLibrary_unit"><text>"cartridges"</text></outputEntry>
          <outputEntry id="rule_tapeLibrary_step"><text>1</text></outputEntry>
          <outputEntry id="rule_tapeLibrary_reason"><text>"Tape takes its time."</text></outputEntry>
        </rule>
        </decisionTable>""");
  }

  private void reviewAs(String code, String person) {
    submit(person, openTask(code, "userTask_reviewDepartment", person), review()).expect(204);
  }

  private List<String> keys(String code) {
    return cast.openTasks(code).stream().map(task -> task.path("key").asText()).toList();
  }

  private void registerSmallEvent(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.remove("broadcastStartsAt");
    event.put("kind", "OTHER");
    event.put("expectedPeakQps", 2000);
    event.put("revenueAtStake", "LOW");
    event.put("publicExposure", "LOW");
    cast.person("sre").post("/api/events", event).expect(201);
  }

  private static String withTask(String review) {
    return review
        .replace("targetRef=\"serviceTask_startFollowUps\"", "targetRef=\"userTask_tellBoard\"")
        .replace(
            "<bpmn:incoming>flow_departmentReviewed</bpmn:incoming>",
            "<bpmn:incoming>flow_boardTold</bpmn:incoming>")
        .replace(
            "<bpmn:endEvent ",
            """
            <bpmn:userTask id="userTask_tellBoard" name="Tell board" camunda:formRef="tell-board"
                camunda:formRefBinding="latest" camunda:candidateGroups="${department}">
              <bpmn:incoming>flow_departmentReviewed</bpmn:incoming>
              <bpmn:outgoing>flow_boardTold</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="flow_boardTold" sourceRef="userTask_tellBoard"
                targetRef="serviceTask_startFollowUps" />
            <bpmn:endEvent\s""");
  }

  /** Puts a FEEL text into the cell of this id. */
  private static String cell(String table, String id, String feel) {
    Pattern cell = Pattern.compile("(id=\"" + id + "\">\\s*<text>)[^<]*(</text>)");
    assertThat(cell.matcher(table).find()).as("a cell '%s'", id).isTrue();
    return cell.matcher(table).replaceFirst("$1" + feel + "$2");
  }

  private void deployed(String file, String content) {
    deploy(file, content).expect(200);
  }

  private Answer deploy(String file, String content) {
    return cast.person("owner").deploy("My models", Map.of(file, content));
  }

  private String stateOf(String model) {
    for (JsonNode shipped : cast.person("owner").get("/api/models").expect(200).json()) {
      if (shipped.path("name").asText().equals(model)) {
        return shipped.path("state").asText();
      }
    }
    throw new AssertionError("There is no shipped model '" + model + "'.");
  }

  private static String shipped(String file) {
    try {
      return Files.readString(Path.of(file.endsWith(".form") ? "forms" : "processes", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
