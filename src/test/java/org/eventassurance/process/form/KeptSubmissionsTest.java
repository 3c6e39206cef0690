package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a task's form submits is kept in the domain's tables, or in the ledger of answers. */
class KeptSubmissionsTest {

  private static final String KEPT =
      """
      {'id': 'kept', 'type': 'default', 'components': [
        {'type': 'number', 'key': 'peak', 'label': 'Peak', 'decimalDigits': 0,
         'validate': {'required': true}}]}""";
  private static final String NOTED =
      """
      {'id': 'noted', 'type': 'default', 'components': [
        {'type': 'textfield', 'key': 'goal', 'label': 'Goal', 'validate': {'required': true}}]}""";

  private static GuardedEngine engine;

  @BeforeAll
  static void startEngine() {
    engine = new GuardedEngine();
    engine.deploy(process("keeping", "kept"), KEPT);
    engine.deploy(process("noting", "noted"), NOTED);
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void forget() {
    engine.kept.clear();
    engine.recorded.clear();
  }

  @Test
  void aKeptFormGoesIntoTheDomainsTableAndLeavesNoVariableBehind() {
    Task task = engine.start("keeping", Map.of("department", "payment"));

    engine.as("anna", () -> engine.forms().submitTaskForm(task.getId(), Map.of("peak", 24000)));

    assertThat(engine.variables(task.getProcessInstanceId())).containsOnlyKeys("department");
    assertThat(engine.recorded).isEmpty();
    assertThat(engine.kept)
        .singleElement()
        .satisfies(
            submission -> {
              assertThat(submission.values()).isEqualTo(Map.of("peak", 24000L));
              assertThat(submission.personId()).isEqualTo("anna");
              assertThat(submission.businessKey()).isEqualTo("LS-2026");
              assertThat(submission.processId()).isEqualTo("keeping");
              assertThat(submission.taskKey()).isEqualTo("task");
              assertThat(submission.department()).isEqualTo("payment");
            });
  }

  @Test
  void aFormThatNobodyKeepsIsRecordedInTheLedgerBesideItsVariables() {
    Task task = engine.start("noting", Map.of());

    engine.as("anna", () -> engine.tasks().complete(task.getId(), Map.of("goal", "No incident")));

    assertThat(engine.variables(task.getProcessInstanceId())).containsEntry("goal", "No incident");
    assertThat(engine.recorded).containsOnlyKeys("noted");
    assertThat(engine.kept).isEmpty();
  }

  @Test
  void whatIsRefusedOrOnlyGivenBackIsNotKept() {
    Task refused = engine.start("keeping", Map.of());
    Task givenBack = engine.start("keeping", Map.of());

    engine.as(
        "anna",
        () ->
            assertThatThrownBy(
                    () -> engine.forms().submitTaskForm(refused.getId(), Map.of("peak", "many")))
                .isInstanceOf(ProcessEngineException.class));
    engine.as("anna", () -> engine.tasks().resolveTask(givenBack.getId(), Map.of("peak", 24000)));

    assertThat(engine.kept).isEmpty();
    assertThat(List.of(refused, givenBack))
        .allSatisfy(task -> assertThat(engine.task(task.getProcessInstanceId())).isNotNull());
  }

  private static BpmnModelInstance process(String id, String form) {
    BpmnModelInstance process =
        Bpmn.createExecutableProcess(id)
            .startEvent()
            .userTask("task")
            .camundaCandidateGroups("sre")
            .done();
    GuardedEngine.useForm(process, "task", form);
    return process;
  }
}
