package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms reach their readers with the options and the facts of the moment. */
class FormServingTest {

  private static final String FORM =
      """
      {'id': 'declare-scope', 'type': 'default', 'components': [
        {'type': 'text', 'text': '{{event.name}}'},
        {'type': 'group', 'components': [
          {'type': 'taglist', 'key': 'systems', 'label': 'Systems',
           'values': [{'label': '—', 'value': '-'}], 'properties': {'choices': 'systems'}}]},
        {'type': 'textarea', 'key': 'advice', 'label': 'Advice'},
        {'type': 'textfield', 'key': 'rehearsal', 'label': 'Rehearsal',
         'conditional': {'hide': '=event.name = \\"Launch\\"'}, 'validate': {'required': true}},
        {'type': 'radio', 'key': 'kind', 'label': 'Kind', 'values': [{'label': 'A', 'value': 'a'}]}]}""";

  private static GuardedEngine engine;

  private Task task;

  @BeforeAll
  static void startEngine() {
    engine = new GuardedEngine();
    engine.deploy(process(), FORM);
    engine.deploy(
        "page.html",
        "<p>Not a Camunda Form</p>",
        Bpmn.createExecutableProcess("page")
            .startEvent()
            .userTask("task")
            .camundaFormKey("embedded:deployment:page.html")
            .camundaCandidateGroups("sre")
            .done());
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void openATask() {
    task = engine.start("scoping", Map.of("level", "P1"));
    engine.facts =
        Map.of(
            "event",
            Map.of("name", "Launch", "systems", List.of("shop")),
            "advice",
            "Name what must not fail.");
  }

  @Test
  void aTasksFormOffersWhatTheSystemKnowsNow() {
    JsonNode field = served("anna").at("/components/1/components/0");

    assertThat(field.path("values").toString())
        .isEqualTo("[{\"value\":\"shop\",\"label\":\"Shop\"}]");
  }

  @Test
  void optionsAreInTheReadersLanguage() {
    assertThat(served("li").at("/components/1/components/0/values/0/label").asText())
        .isEqualTo("商城");
  }

  @Test
  void everythingElseIsServedAsItIsDeployed() throws IOException {
    JsonNode deployed = JsonTree.MAPPER.readTree(FORM.replace('\'', '"'));

    assertThat(served("anna").at("/components/4")).isEqualTo(deployed.at("/components/4"));
    assertThat(served("anna").path("id").asText()).isEqualTo("declare-scope");
  }

  @Test
  void aStartFormOffersItToo() {
    String definition = task.getProcessDefinitionId();

    JsonNode form =
        engine.asking(
            "anna", List.of("sre"), () -> read(engine.forms().getDeployedStartForm(definition)));

    assertThat(form.at("/components/1/components/0/values/0/value").asText()).isEqualTo("shop");
  }

  @Test
  void aFormOfAnotherKindIsPassedOn() throws IOException {
    Task page = engine.start("page", Map.of());

    assertThat(engine.forms().getDeployedTaskForm(page.getId()).readAllBytes())
        .asString()
        .isEqualTo("<p>Not a Camunda Form</p>");
  }

  @Test
  void factsAreServedBesideTheVariablesAsTasklistReadsThem() {
    VariableMap variables = variables(null);

    assertThat(variables.get("level")).isEqualTo("P1");
    assertThat(variables.get("advice")).isEqualTo("Name what must not fail.");
    assertThat(variables.<SerializableValue>getValueTyped("event"))
        .returns("json", value -> value.getType().getName())
        .satisfies(
            value ->
                assertThat(JsonTree.MAPPER.readTree(value.getValueSerialized()))
                    .isEqualTo(
                        JsonTree.MAPPER.readTree("{\"name\":\"Launch\",\"systems\":[\"shop\"]}")));
  }

  @Test
  void onlyTheFactsThatWereAskedForAreServed() {
    assertThat(variables(List.of("level", "advice"))).containsOnlyKeys("level", "advice");
  }

  @Test
  void nobodyReadsFactsWhoMayNotReadTheTask() {
    assertThatThrownBy(
            () ->
                engine.asking(
                    "mallory",
                    List.of("marketing"),
                    () -> engine.forms().getTaskFormVariables(task.getId())))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void factsAreNeverWrittenBackUnlessTheFormItselfDeclaresThem() {
    Map<String, Object> submitted =
        Map.of("event", Map.of("name", "Forged"), "advice", "Keep the shop up.", "kind", "a");

    engine.as("anna", () -> engine.forms().submitTaskForm(task.getId(), submitted));

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsOnlyKeys("advice", "kind", "level", "systems")
        .containsEntry("advice", "Keep the shop up.");
  }

  @Test
  void conditionsOverFactsHoldWhenTheFormIsSubmittedToo() {
    engine.as(
        "anna", () -> engine.forms().submitTaskForm(task.getId(), Map.of("rehearsal", "smuggled")));
    assertThat(engine.variables(task.getProcessInstanceId())).doesNotContainKey("rehearsal");

    engine.facts = Map.of("event", Map.of("name", "Rehearsal"));
    Task other = engine.start("scoping", Map.of());
    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> engine.forms().submitTaskForm(other.getId(), Map.of()))
                .hasMessage("'Rehearsal' is required: fill it in."));
  }

  private JsonNode served(String person) {
    return engine.asking(
        person, List.of("sre"), () -> read(engine.forms().getDeployedTaskForm(task.getId())));
  }

  private VariableMap variables(List<String> names) {
    return engine.asking(
        "anna",
        List.of("sre"),
        () -> engine.forms().getTaskFormVariables(task.getId(), names, false));
  }

  private static JsonNode read(InputStream form) throws IOException {
    return JsonTree.MAPPER.readTree(form);
  }

  private static BpmnModelInstance process() {
    BpmnModelInstance process =
        Bpmn.createExecutableProcess("scoping")
            .startEvent("start")
            .userTask("task")
            .camundaCandidateGroups("sre")
            .endEvent()
            .done();
    GuardedEngine.useForm(process, "start", "declare-scope");
    GuardedEngine.useForm(process, "task", "declare-scope");
    return process;
  }
}
