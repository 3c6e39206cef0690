package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way somebody tries to write into a process, only what its forms declare arrives. */
class HostileWritesTest {

  private static final Map<String, Object> HOSTILE =
      Map.of("note", "fine", "goDecision", "go", "level", "P3");

  private static final String NOTE_FORM =
      """
      {'id': 'note-form', 'type': 'default', 'components': [
        {'type': 'textfield', 'key': 'note', 'label': 'Note', 'validate': {'required': true}},
        {'type': 'taglist', 'key': 'systems', 'label': 'Systems', 'values': [],
         'properties': {'choices': 'systems'}},
        {'type': 'textfield', 'key': 'level', 'label': 'Level', 'disabled': true}]}""";

  private static final String RULED_FORM = NOTE_FORM.replace("note-form", "ruled");

  private static GuardedEngine engine;

  @BeforeAll
  static void startEngine() {
    engine = new GuardedEngine();
    engine.deploy(process("noted", "note-form"), NOTE_FORM);
    engine.deploy(process("ruled", "ruled"), RULED_FORM);
    engine.deploy(process("formless", null));
    engine.deploy(generated());
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void letTheRuleAccept() {
    engine.judged.clear();
    engine.rule = Submission::values;
  }

  static Stream<Write> everyWay() {
    return Stream.of(
        new Write("submit-form", (task, values) -> engine.forms().submitTaskForm(task, values)),
        new Write(
            "submit-form with return",
            (task, values) ->
                engine.forms().submitTaskFormWithVariablesInReturn(task, values, true)),
        new Write("complete", (task, values) -> engine.tasks().complete(task, values)),
        new Write(
            "complete with return",
            (task, values) -> engine.tasks().completeWithVariablesInReturn(task, values, true)),
        new Write("resolve", (task, values) -> engine.tasks().resolveTask(task, values)),
        new Write(
            "bpmnError", (task, values) -> engine.tasks().handleBpmnError(task, "e", "no", values)),
        new Write(
            "bpmnEscalation",
            (task, values) -> engine.tasks().handleEscalation(task, "s", values)));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void nothingButDeclaredFieldsArrives(Write write) {
    Task task = engine.start("noted", Map.of("level", "P1"));

    engine.as("anna", () -> write.as(task.getId(), HOSTILE));

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsEntry("note", "fine")
        .containsEntry("level", "P1")
        .doesNotContainKey("goDecision");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void aTaskWithoutAFormWritesNothingButGoesOn(Write write) {
    Task task = engine.start("formless", Map.of("level", "P1"));

    engine.as("anna", () -> write.as(task.getId(), HOSTILE));

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsExactly(Map.entry("level", "P1"));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void aRefusedValueChangesNothingAndSaysWhatToMend(Write write) {
    Task task = engine.start("noted", Map.of());
    Map<String, Object> values = Map.of("note", "fine", "systems", List.of("atlantis"));

    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> write.as(task.getId(), values))
                .satisfiesAnyOf(
                    error -> assertThat(error).isInstanceOf(FormFieldValidationException.class),
                    error -> assertThat(error).isInstanceOf(BadUserRequestException.class))
                .hasMessage("'Systems' does not offer 'atlantis': choose one of: Shop."));

    assertThat(engine.variables(task.getProcessInstanceId())).isEmpty();
    assertThat(engine.task(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void theDomainsRuleIsAskedHoweverTheFormsValuesCome(Write write) {
    Task task = engine.start("ruled", Map.of());
    engine.rule =
        submission -> {
          throw Problem.invalid("note", "Say what is noted.");
        };

    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> write.as(task.getId(), HOSTILE))
                .hasMessage("'Note': Say what is noted."));

    assertThat(engine.judged)
        .singleElement()
        .satisfies(
            submission -> {
              assertThat(submission.personId()).isEqualTo("anna");
              assertThat(submission.businessKey()).isEqualTo("LS-2026");
              assertThat(submission.taskId()).isEqualTo(task.getId());
              assertThat(submission.values()).containsOnlyKeys("note", "systems");
            });
    assertThat(engine.variables(task.getProcessInstanceId())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void nobodyLearnsAboutAFormWhoMayNotWorkItsTask(Write write) {
    Task task = engine.start("noted", Map.of());

    engine.as(
        "mallory",
        List.of("marketing"),
        () ->
            assertThatThrownBy(() -> write.as(task.getId(), Map.of("systems", List.of("x"))))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("'mallory'"));
  }

  @Test
  void whatTheRuleReturnsIsWhatIsWritten() {
    Task task = engine.start("ruled", Map.of());
    engine.rule = submission -> Map.of("note", "NOTE", "count", 3L);

    engine.as("anna", () -> engine.forms().submitTaskForm(task.getId(), HOSTILE));

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsExactly(Map.entry("count", 3L), Map.entry("note", "NOTE"));
  }

  @Test
  void listsArriveAsListsThatExpressionsCanAsk() {
    Task task = engine.start("noted", Map.of());
    Map<String, Object> values = Map.of("note", "x", "systems", List.of("shop"));

    engine.as("anna", () -> engine.forms().submitTaskForm(task.getId(), values));

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsEntry("systems", List.of("shop"));
  }

  @Test
  void anEmptyListSurvivesTheDatabase() {
    Task task = engine.start("noted", Map.of());

    engine.as("anna", () -> engine.forms().submitTaskForm(task.getId(), Map.of("note", "x")));

    assertThat(engine.variables(task.getProcessInstanceId())).containsEntry("systems", List.of());
  }

  @Test
  void completingWithoutTheFormLeavesNothingOut() {
    Task task = engine.start("noted", Map.of());

    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> engine.tasks().complete(task.getId()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("'Note' is required: fill it in."));
  }

  @Test
  void aTaskMayBeGivenBackOrInterruptedWithoutAnyValues() {
    Task resolved = engine.start("noted", Map.of());
    Task interrupted = engine.start("ruled", Map.of());

    engine.as("anna", () -> engine.tasks().resolveTask(resolved.getId()));
    engine.as("anna", () -> engine.tasks().handleBpmnError(interrupted.getId(), "e"));

    assertThat(engine.task(resolved.getProcessInstanceId())).isNotNull();
    assertThat(engine.task(interrupted.getProcessInstanceId())).isNull();
    assertThat(engine.judged).isEmpty();
  }

  @Test
  void theProductItselfWritesWhatItWants() {
    Task task = engine.start("noted", Map.of());

    engine.tasks().complete(task.getId(), Map.of("anything", 1));

    assertThat(engine.variables(task.getProcessInstanceId())).containsEntry("anything", 1);
  }

  @Test
  void theProductWritesWhatItWantsAlsoWhereAPersonsCallHasLedToIt() {
    engine.deploy(
        Bpmn.createExecutableProcess("delegating")
            .startEvent()
            .userTask("task")
            .camundaCandidateGroups("sre")
            .serviceTask()
            .camundaExpression(
                "${execution.processEngineServices.runtimeService.setVariable(execution.id, 'a', 1)}")
            .userTask("next")
            .done());
    Task task = engine.start("delegating", Map.of());

    engine.as("anna", () -> engine.tasks().complete(task.getId(), HOSTILE));

    assertThat(engine.variables(task.getProcessInstanceId())).containsExactly(Map.entry("a", 1L));
  }

  @Test
  void nobodyStartsAProcessByItsFormWithoutPermission() {
    String definition = definition("noted");

    engine.as(
        "mallory",
        List.of("marketing"),
        () ->
            assertThatThrownBy(() -> engine.forms().submitStartForm(definition, HOSTILE))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("'CREATE'"));
  }

  @Test
  void aStartFormIsHeldAgainstItsSchemaAndItsRule() {
    String definition = definition("ruled");
    engine.rule = submission -> Map.of("note", submission.values().get("note"));

    ProcessInstance started =
        engine.asking(
            "anna",
            List.of("sre"),
            () -> engine.forms().submitStartForm(definition, "other-event", HOSTILE));

    assertThat(engine.variables(started.getId())).containsExactly(Map.entry("note", "fine"));
    assertThat(started.getBusinessKey()).isNull();
    assertThat(engine.judged.get(0).taskId()).isNull();
    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> engine.forms().submitStartForm(definition, Map.of()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("'Note' is required: fill it in."));
  }

  @Test
  @SuppressWarnings("deprecation")
  void theOldWaysToSubmitAreNoWayRound() {
    Task task = engine.start("noted", Map.of());
    Map<String, String> empty = Map.of("note", " ");

    engine.as(
        "anna",
        () -> {
          assertThatThrownBy(() -> engine.forms().submitTaskFormData(task.getId(), empty))
              .hasMessage("'Note' is required: fill it in.");
          assertThatThrownBy(() -> engine.forms().submitStartFormData(definition("noted"), empty))
              .hasMessage("'Note' is required: fill it in.");
          assertThatThrownBy(
                  () -> engine.forms().submitStartFormData(definition("noted"), "LS-1", empty))
              .hasMessage("'Note' is required: fill it in.");
        });
  }

  @Test
  void aProcessWithAStartFormStartsOnlyWithIt() {
    engine.as(
        "anna",
        () -> {
          assertThatThrownBy(() -> engine.runtime().startProcessInstanceByKey("noted"))
              .isInstanceOf(AuthorizationException.class)
              .hasMessageStartingWith("Start this process with its form");
          assertThatThrownBy(
                  () -> engine.runtime().startProcessInstanceById(definition("formless"), HOSTILE))
              .isInstanceOf(AuthorizationException.class);
          assertThatThrownBy(
                  () ->
                      engine
                          .runtime()
                          .createProcessInstanceByKey("formless")
                          .startBeforeActivity("task")
                          .execute())
              .isInstanceOf(AuthorizationException.class);
          assertThat(engine.runtime().startProcessInstanceByKey("formless")).isNotNull();
        });
  }

  @Test
  void nobodySetsVariablesByHandButAnAdministrator() {
    Task task = engine.start("noted", Map.of());
    String id = task.getId();
    String instance = task.getProcessInstanceId();
    Stream<Runnable> attempts =
        Stream.of(
            () -> engine.tasks().setVariable(id, "a", 1),
            () -> engine.tasks().setVariableLocal(id, "a", 1),
            () -> engine.tasks().setVariables(id, HOSTILE),
            () -> engine.tasks().removeVariable(id, "a"),
            () -> engine.runtime().setVariable(instance, "a", 1),
            () -> engine.runtime().setVariablesLocal(instance, HOSTILE),
            () -> engine.runtime().removeVariable(instance, "a"),
            () -> engine.runtime().setVariablesAsync(List.of(instance), HOSTILE),
            () -> engine.runtime().correlateMessage("m"),
            () -> engine.runtime().signalEventReceived("s", HOSTILE),
            () -> engine.runtime().signal(instance, HOSTILE),
            () -> engine.runtime().startProcessInstanceByMessage("m", HOSTILE),
            () -> engine.runtime().createProcessInstanceModification(instance));

    engine.as(
        "owner",
        List.of("process-owners"),
        () ->
            assertThat(attempts)
                .allSatisfy(
                    attempt ->
                        assertThatThrownBy(attempt::run)
                            .isInstanceOf(AuthorizationException.class)
                            .hasMessageStartingWith("Values come into a process by its forms")));
    engine.as(
        "admin",
        List.of(Groups.CAMUNDA_ADMIN),
        () -> engine.runtime().setVariable(instance, "a", 1));
    assertThat(engine.variables(instance)).containsExactly(Map.entry("a", 1));
  }

  @Test
  void aGeneratedFormTakesItsFieldsOnlyAndOnlyAsAForm() {
    Task task = engine.start("generated", Map.of());
    Map<String, Object> values = Map.of("count", 4, "goDecision", "go");

    engine.as(
        "anna",
        () -> {
          assertThatThrownBy(() -> engine.tasks().complete(task.getId(), values))
              .hasMessage("This task has a form: submit the form instead.");
          assertThatThrownBy(
                  () ->
                      engine
                          .forms()
                          .submitTaskForm(
                              task.getId(), Map.of("count", Variables.byteArrayValue(new byte[0]))))
              .hasMessageStartingWith("'Count' cannot be read");
          engine.forms().submitTaskForm(task.getId(), values);
        });

    assertThat(engine.variables(task.getProcessInstanceId()))
        .containsExactly(Map.entry("count", 4L));
  }

  private static String definition(String key) {
    return engine
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .singleResult()
        .getId();
  }

  private static BpmnModelInstance process(String id, String form) {
    BpmnModelInstance process =
        Bpmn.createExecutableProcess(id)
            .startEvent("start")
            .userTask("task")
            .camundaCandidateGroups("sre")
            .boundaryEvent()
            .error("e")
            .endEvent()
            .moveToActivity("task")
            .boundaryEvent()
            .escalation("s")
            .endEvent()
            .moveToActivity("task")
            .endEvent()
            .done();
    if (form != null) {
      GuardedEngine.useForm(process, "start", form);
      GuardedEngine.useForm(process, "task", form);
    }
    return process;
  }

  private static BpmnModelInstance generated() {
    return Bpmn.createExecutableProcess("generated")
        .startEvent()
        .userTask("task")
        .camundaCandidateGroups("sre")
        .camundaFormField()
        .camundaId("count")
        .camundaLabel("Count")
        .camundaType("long")
        .camundaFormFieldDone()
        .endEvent()
        .done();
  }

  /** One way to write. */
  record Write(String name, BiConsumer<String, Map<String, Object>> way) {

    void as(String taskId, Map<String, Object> values) {
      way.accept(taskId, values);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
