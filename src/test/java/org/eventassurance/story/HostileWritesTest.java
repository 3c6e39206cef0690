package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody sends with a task or a start form, only what the form declares, in the way in
 * which it declares it, arrives in the process. A vendor is called, by the process {@code
 * vendor-call}, and an event is prepared.
 */
@OnH2
@TestInstance(Lifecycle.PER_CLASS)
class HostileWritesTest extends Story {

  private static final String TASK = "/engine-rest/task/";

  /** Names that models and Java decide by. */
  private static final Map<String, Object> FOREIGN =
      Map.ofEntries(
          Map.entry("level", value("P3")),
          Map.entry("confirmedLevel", value("P3")),
          Map.entry("commander", value("payment")),
          Map.entry("departments", json("[]")),
          Map.entry("department", value("payment")),
          Map.entry("activities", json("[]")),
          Map.entry("goDecision", value("go")),
          Map.entry("cancelled", value(true)),
          Map.entry("phase", value("go-live-watch")),
          Map.entry("eventName", value("Nothing")),
          Map.entry("registeredBy", value("payment")),
          Map.entry("nrOfInstances", value(0)),
          Map.entry("contract", value("C-1")),
          Map.entry("vendor", value("Nobody")));

  private boolean deployed;

  @BeforeEach
  void aVendorMayBeCalled() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    if (!deployed) {
      VendorCall.deployedBy(cast.person("owner")).expect(200);
      deployed = true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-form", "complete", "resolve", "bpmnError", "bpmnEscalation"})
  void onlyWhatTheFormDeclaresArrives(String way) {
    String instance = start();

    write(instance, way, answers()).expect(204);

    assertThat(variables(instance))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "vendor", "Acme",
                "contact", "Li Na",
                "reachedBy", "phone",
                "minutes", "20",
                "systems", "[\"checkout\"]",
                "agreed", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-form", "complete", "resolve", "bpmnError", "bpmnEscalation"})
  void aTaskWithoutAFormWritesNothing(String way) {
    String instance = start();
    write(instance, "complete", answers()).expect(204);
    Map<String, String> before = variables(instance);

    write(instance, way, Map.of("told", value("all"))).expect(204);

    assertThat(variables(instance)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          reachedBy | {"value": "pigeon"}                        | 'Reached by' does not offer 'pigeon': choose one of: Phone, Mail.
          reachedBy | {"value": null}                            | 'Reached by' is required: fill it in.
          minutes   | {"value": 0}                               | 'Minutes' must be at least 1.
          minutes   | {"value": 121}                             | 'Minutes' must be at most 120.
          minutes   | {"value": 1.5}                             | 'Minutes' must be a whole number.
          minutes   | {"value": "soon"}                          | 'Minutes' must be a number.
          contact   | {"value": " "}                             | 'Contact' is required: fill it in.
          contact   | {"value": "123456789012345678901"}         | 'Contact' has 21 characters and may have at most 20: shorten it.
          contact   | {"value": "{}", "type": "Json"}            | 'Contact' must be text.
          agreed    | {"value": "perhaps"}                       | 'Agreed' must be true or false.
          systems   | {"value": "[\\"atlantis\\"]", "type": "Json"}  | 'Systems' does not offer 'atlantis': choose one of the options.
          contact   | {"value": "AAAA", "type": "Bytes"}         | 'Contact' cannot be read: send text, a number, true or false, or JSON.
          contact   | {"value": "AAAA", "type": "File", "valueInfo": {"filename": "a"}} | 'Contact' cannot be read: send text, a number, true or false, or JSON.
          contact   | {"value": "rO0ABXA=", "type": "Object", "valueInfo": {"objectTypeName": "java.lang.Object", "serializationDataFormat": "application/x-java-serialized-object"}} | 'Contact'
          contact   | {"value": "{}", "type": "Object", "valueInfo": {"objectTypeName": "javax.naming.InitialContext", "serializationDataFormat": "application/json"}} | 'Contact' must be text.
          contact   | {"value": "a", "type": "Nonsense"}         | Nonsense
          """)
  void whatTheFormDoesNotTakeIsRefusedInASentence(String field, String value, String sentence)
      throws JsonProcessingException {
    String instance = start();
    Map<String, Object> answers = with(field, Caller.JSON.readTree(value), answers());
    Map<String, String> before = variables(instance);
    String task = openTask(instance);

    for (String way :
        List.of("submit-form", "complete", "resolve", "bpmnError", "bpmnEscalation")) {
      assertThat(write(instance, way, answers)).as(way).satisfies(refused(sentence));
    }

    assertThat(openTask(instance)).isEqualTo(task);
    assertThat(variables(instance)).isEqualTo(before);
  }

  @Test
  void nothingIsLeftOutOfAForm() {
    String instance = start();

    assertThat(write(instance, "submit-form", Map.of()))
        .satisfies(
            refused(
                "'Contact' is required: fill it in. 'Reached by' is required: fill it in."
                    + " 'Minutes' is required: fill it in."));
  }

  @Test
  void aStartFormTakesWhatItDeclaresAndNoBusinessKey() {
    Map<String, Object> variables = with("vendor", value("Acme"), FOREIGN);

    JsonNode started = startAs("payment", "vendor-call", variables).expect(200).json();

    assertThat(started.path("businessKey").isNull()).isTrue();
    assertThat(variables(started.path("id").asText())).containsExactly(Map.entry("vendor", "Acme"));
    assertThat(startAs("payment", "vendor-call", with("vendor", value(""), FOREIGN)))
        .satisfies(refused("'Vendor' is required: fill it in."));
    startAs("dba", "vendor-call", variables).expect(403);
  }

  @Test
  void theStartFormOfAnEventIsNoWayAroundItsRules() {
    Map<String, Object> registration = new HashMap<>(FOREIGN);
    registration.put("name", value("Autumn sale"));
    registration.put("kind", value("PROMOTION"));
    registration.put("code", value("HOSTILE-START"));
    registration.put("goLiveAt", value("2026-09-15T20:00:00+08:00"));
    registration.put("endsAt", value("2026-09-16T20:00:00+08:00"));
    registration.put("systems", json("[\"checkout\"]"));
    registration.put("departments", json("[\"sre\"]"));
    registration.put("normalPeakQps", value(100));
    registration.put("expectedPeakQps", value(200));
    registration.put("revenueAtStake", value("LOW"));
    registration.put("publicExposure", value("LOW"));

    startAs("dba", "event-assurance", registration).expect(403);
    Map.of(
            with("normalPeakQps", value(0), registration),
            "'Normal peak (QPS)' must be at least 1.",
            with("kind", value("PARTY"), registration),
            "'Kind of event' does not offer 'PARTY'",
            with("systems", json("[\"atlantis\"]"), registration),
            "'Systems' does not offer 'atlantis'",
            with("goLiveAt", value("soon"), registration),
            "'Go-live' must be a date and a time with its offset",
            with("endsAt", value("2026-09-15T19:00:00+08:00"), registration),
            "'End': The event must end after its go-live.")
        .forEach(
            (wrong, sentence) ->
                assertThat(startAs("marketing", "event-assurance", wrong))
                    .satisfies(refused(sentence)));
    cast.person("leader").get("/api/events/HOSTILE-START").expect(404);

    JsonNode started = startAs("marketing", "event-assurance", registration).expect(200).json();

    assertThat(variables(started.path("id").asText()))
        .containsEntry("level", "P2")
        .containsEntry("eventName", "Autumn sale")
        .containsEntry("registeredBy", "marketing")
        .containsEntry("phase", "registration")
        .doesNotContainKeys("commander", "goDecision", "cancelled", "activities", "vendor");
    assertThat(cast.overview("HOSTILE-START").path("commander").isNull()).isTrue();
  }

  @Test
  void noTaskOfAnEventChangesWhatIsDecidedElsewhere() {
    String code = confirmed("HOSTILE");
    cast.complete(code, "userTask_issueNotice");
    JsonNode scope = openTaskOf("dba", code);
    List<JsonNode> others = new ArrayList<>(cast.openTasks(code));
    others.remove(scope);
    List<String> before = decided(code);
    Map<String, Object> values = new HashMap<>(FOREIGN);
    values.put("scopeInfrastructure", value("Two data centres."));

    cast.person("dba")
        .post(TASK + scope.path("id").asText() + "/submit-form", Map.of("variables", values))
        .expect(204);

    assertThat(cast.openTasks(code)).isNotEmpty().isEqualTo(others);
    assertThat(before)
        .contains("event-assurance.level=P1", "event-assurance.commander=sre-lead")
        .contains("preparation.level=P1", "preparation.department=payment");
    assertThat(decided(code)).isEqualTo(before);
  }

  @Test
  void nobodyRaisesWhatIsNotDrawnAtTheirTask() {
    String code = confirmed("HOSTILE-RAISED");
    String task = TASK + cast.openTasks(code).get(0).path("id").asText();

    Map<String, Object> escalation = Map.of("escalationCode", "go-live-watch");
    Map<String, Object> error = Map.of("errorCode", "refused");

    assertThat(cast.person("sre").post(task + "/bpmnEscalation", escalation))
        .satisfies(
            refused(
                "'Issue assurance notice' has no boundary event for the escalation 'go-live-watch':"
                    + " raise only what its model draws at it."));
    assertThat(cast.person("sre").post(task + "/bpmnError", error))
        .satisfies(
            refused("'Issue assurance notice' has no boundary event for the error 'refused'"));
    cast.person("dba").post(task + "/bpmnError", error).expect(403);
    assertThat(cast.openTasks(code))
        .extracting(open -> open.path("key").asText())
        .containsExactly("userTask_issueNotice");
  }

  @Test
  void aProcessOwnerMigratesInstancesButBringsNoValuesAlong() {
    String instance = start();

    for (String way : List.of("execute", "executeAsync")) {
      migrate("owner", way, instance, FOREIGN).expect(403);
      migrate("dba", way, instance, Map.of()).expect(403);
    }
    migrate("owner", "execute", instance, Map.of()).expect(204);

    assertThat(variables(instance)).containsExactly(Map.entry("vendor", "Acme"));
  }

  private Answer migrate(String id, String way, String instance, Map<String, Object> variables) {
    String definition =
        list("/engine-rest/process-definition?key=vendor-call").get(0).path("id").asText();
    Map<String, Object> instruction =
        Map.of(
            "sourceActivityIds", List.of("userTask_callVendor"),
            "targetActivityIds", List.of("userTask_callVendor"));
    Map<String, Object> plan =
        Map.of(
            "sourceProcessDefinitionId", definition,
            "targetProcessDefinitionId", definition,
            "instructions", List.of(instruction),
            "variables", variables);
    return cast.person(id)
        .post(
            "/engine-rest/migration/" + way,
            Map.of("migrationPlan", plan, "processInstanceIds", List.of(instance)));
  }

  private JsonNode openTaskOf(String department, String code) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  /** The values, past and present, by which an event's processes are decided. */
  private List<String> decided(String code) {
    return processes(code).stream()
        .flatMap(
            process ->
                history(process.path("id").asText()).stream()
                    .filter(variable -> FOREIGN.containsKey(variable.path("name").asText()))
                    .map(
                        variable ->
                            process.path("processDefinitionKey").asText()
                                + "."
                                + variable.path("name").asText()
                                + "="
                                + variable.path("value").asText()))
        .sorted()
        .toList();
  }

  private Map<String, Object> answers() {
    return Map.of(
        "contact", value("Li Na"),
        "reachedBy", value("phone"),
        "minutes", value(20),
        "systems", json("[\"checkout\"]"),
        "agreed", value(true));
  }

  private String start() {
    return startAs("payment", "vendor-call", Map.of("vendor", value("Acme")))
        .expect(200)
        .json()
        .path("id")
        .asText();
  }

  private Answer startAs(String id, String process, Map<String, Object> variables) {
    return cast.person(id)
        .post(
            "/engine-rest/process-definition/key/" + process + "/submit-form",
            Map.of("variables", variables, "businessKey", "LAUNCH"));
  }

  /** What a DBA is answered who sends these values, and foreign ones, with the open task. */
  private Answer write(String instance, String way, Map<String, Object> values) {
    Map<String, Object> variables = new HashMap<>(FOREIGN);
    variables.putAll(values);
    Map<String, Object> body =
        switch (way) {
          case "bpmnError" -> Map.of("errorCode", "refused", "variables", variables);
          case "bpmnEscalation" -> Map.of("escalationCode", "silent", "variables", variables);
          default -> Map.of("variables", variables);
        };
    return cast.person("dba").post(TASK + openTask(instance) + "/" + way, body);
  }

  private String openTask(String instance) {
    return list("/engine-rest/task?processInstanceId=" + instance).get(0).path("id").asText();
  }

  private List<JsonNode> processes(String code) {
    return list("/engine-rest/history/process-instance?processInstanceBusinessKey=" + code);
  }

  /** All variables that an instance has or has ever had, in any of its scopes. */
  private List<JsonNode> history(String instance) {
    return list(
        "/engine-rest/history/variable-instance?deserializeValues=false&processInstanceId="
            + instance);
  }

  private Map<String, String> variables(String instance) {
    Map<String, String> variables = new TreeMap<>();
    history(instance)
        .forEach(
            variable ->
                variables.put(variable.path("name").asText(), variable.path("value").asText()));
    return variables;
  }

  private List<JsonNode> list(String path) {
    List<JsonNode> found = new ArrayList<>();
    cast.person("admin").get(path).expect(200).json().forEach(found::add);
    return found;
  }

  private static Consumer<Answer> refused(String sentence) {
    return answer ->
        assertThat(answer.expect(400).json().path("message").asText()).contains(sentence);
  }

  private static Map<String, Object> with(
      String name, Object value, Map<String, Object> variables) {
    Map<String, Object> changed = new HashMap<>(variables);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, Object> value(Object value) {
    return Map.of("value", value);
  }

  private static Map<String, Object> json(String value) {
    return Map.of("value", value, "type", "Json");
  }
}
