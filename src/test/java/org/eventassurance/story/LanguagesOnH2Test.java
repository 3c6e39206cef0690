package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Test;

/** Everybody is spoken to in the language that the organisation knows of them. */
@OnH2
class LanguagesOnH2Test extends Story {

  private static final String FORM =
      """
      {"id": "owners-stage", "type": "default", "schemaVersion": 16, "components": [
        {"type": "text", "id": "Intro", "text": "Look at the stage of **{{event.name}}**."},
        {"type": "number", "id": "Cameras", "key": "cameras", "label": "Spare cameras",
         "validate": {"required": true, "min": 1}},
        {"type": "radio", "id": "Lights", "key": "lights", "label": "Do the lights work?",
         "values": [{"label": "Yes", "value": "yes"}, {"label": "Half of them", "value": "half"}]}],
       "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0"}
      """;

  private static final String PROCESS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="owner">
        <process id="owners-stage" name="Stage inspection" isExecutable="true"
            camunda:historyTimeToLive="P30D" camunda:candidateStarterGroups="people"
            camunda:isStartableInTasklist="false">
          <startEvent id="startEvent_stage" camunda:formRef="owners-stage"
              camunda:formRefBinding="latest" />
        </process>
      </definitions>
      """;

  private static final String CHINESE =
      """
      {"Look at the stage of **{{event.name}}**.": "检查**{{event.name}}**的舞台。",
       "Spare cameras": "备用机位", "Do the lights work?": "灯光正常吗？",
       "Half of them": "一半", "Stage inspection": "舞台检查"}
      """;

  @Test
  void aFormAsksInTheLanguageOfItsReader() {
    assertThat(startForm("sre", "event-assurance").findValuesAsText("label"))
        .contains("Kind of event", "Systems", "High: felt in the year's figures");
    assertThat(startForm("business-liaison", "event-assurance").findValuesAsText("label"))
        .contains("活动类型", "系统", "高：影响全年业绩")
        .doesNotContain("Kind of event", "Systems");
  }

  @Test
  void whatIsWrongWithAFormIsSaidInTheWordsThatTheReaderSees() {
    assertThat(submit("business-liaison", "event-assurance", Map.of("kind", "PARTY")).text())
        .contains("“活动名称”为必填项，请填写。", "“活动类型”没有选项“PARTY”，请选择其一：直播、大促、");
    assertThat(submit("sre", "event-assurance", Map.of("kind", "PARTY")).text())
        .contains("'Name of the event' is required: fill it in.", "choose one of: Live stream,");
  }

  @Test
  void theDomainRefusesInTheReadersLanguageToo() {
    Map<String, Object> event = new HashMap<>(launchLiveStream("SPOKEN"));
    event.put("endsAt", event.get("goLiveAt"));
    event.put("systems", List.of("time-machine"));
    event.remove("peaks");

    JsonNode refusal =
        cast.person("business-liaison").post("/api/events", event).expect(400).json();

    assertThat(refusal.path("detail").asText())
        .isEqualTo("endsAt: 活动结束时间必须晚于上线时间。 systems[0]: 服务目录中没有“time-machine”。");
    assertThat(refusal.path("errors").findValuesAsText("message"))
        .containsExactly("活动结束时间必须晚于上线时间。", "服务目录中没有“time-machine”。");
    assertThat(cast.person("sre").post("/api/events", event).expect(400).text())
        .contains("The event must end after its go-live.");
  }

  @Test
  void theProductKnowsWhoReadsWhat() {
    assertThat(cast.person("business-liaison").get("/api/me").expect(200).json())
        .isEqualTo(json("{'id': 'business-liaison', 'name': '周婷', 'language': 'zh'}"));
    assertThat(cast.person("sre").get("/api/me").expect(200).json().path("language").asText())
        .isEqualTo("en");
  }

  @Test
  void processesAreListedByTheNamesThatTheReaderKnows() {
    assertThat(nameOf("event-assurance", "business-liaison")).isEqualTo("重保活动");
    assertThat(nameOf("event-assurance", "sre")).isEqualTo("Event assurance");
  }

  @Test
  void aProcessOwnerDeploysTheChineseOfAFormAlongWithIt() {
    Caller owner = cast.person("owner");
    owner
        .deploy("stage", Map.of("s.bpmn", PROCESS, "s.form", FORM, "zh.json", CHINESE))
        .expect(200);

    JsonNode chinese = startForm("business-liaison", "owners-stage");
    assertThat(chinese.at("/components/0/text").asText()).isEqualTo("检查**{{event.name}}**的舞台。");
    assertThat(chinese.findValuesAsText("label")).containsExactly("备用机位", "灯光正常吗？", "是", "一半");
    assertThat(nameOf("owners-stage", "business-liaison")).isEqualTo("舞台检查");
    assertThat(submit("business-liaison", "owners-stage", Map.of("cameras", 0)).text())
        .contains("“备用机位”不得小于 1。");
    assertThat(startForm("sre", "owners-stage").findValuesAsText("label"))
        .containsExactly("Spare cameras", "Do the lights work?", "Yes", "Half of them");

    owner.deploy("stage", Map.of("zh.json", "{\"Spare cameras\": \"备用摄像机\"}")).expect(200);
    assertThat(startForm("business-liaison", "owners-stage").findValuesAsText("label"))
        .containsExactly("备用摄像机", "灯光正常吗？", "是", "一半");
  }

  @Test
  void translationsThatCannotBeUsedAreRefused() {
    Caller owner = cast.person("owner");

    assertThat(owner.deploy("stage", Map.of("zh.json", "{\"Spare cameras\": ")).expect(400).text())
        .contains("The file 'zh.json' cannot be read as translations: ");
    assertThat(
            owner
                .deploy("stage", Map.of("zh.json", "{\"Hello {{event.name}}\": \"你好\"}"))
                .expect(400)
                .text())
        .contains("'Hello {{event.name}}' must keep what stands in double braces.");
  }

  private JsonNode startForm(String person, String process) {
    JsonNode definition = definition(process, person);
    return cast.person(person)
        .get(
            "/engine-rest/process-definition/%s/deployed-start-form"
                .formatted(definition.path("id").asText()))
        .expect(200)
        .json();
  }

  private Answer submit(String person, String process, Map<String, Object> values) {
    return cast.person(person)
        .post(
            "/engine-rest/process-definition/key/%s/submit-form".formatted(process),
            Map.of("variables", Cast.typed(values)))
        .expect(400);
  }

  private String nameOf(String process, String person) {
    return definition(process, person).path("name").asText();
  }

  private JsonNode definition(String process, String person) {
    return cast.person(person)
        .get("/engine-rest/process-definition?latestVersion=true&key=" + process)
        .expect(200)
        .json()
        .path(0);
  }

  private static JsonNode json(String text) {
    try {
      return Caller.JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
