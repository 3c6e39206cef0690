package org.eventassurance.process.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ConditionEvaluationBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationAsyncBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;
import org.camunda.bpm.engine.runtime.SignalEventReceivedBuilder;

/**
 * The runtime service that people reach. It is the operator's tool: whatever writes values into
 * processes beside their forms, or moves them beside their models, is for the engine's
 * administrators. Others may start a process here only where no form asks for anything.
 */
final class GuardedRuntimeService extends RuntimeServiceImpl {

  private final EngineAccess engine;

  GuardedRuntimeService(EngineAccess engine) {
    this.engine = engine;
  }

  @Override
  public ProcessInstantiationBuilder createProcessInstanceById(String definitionId) {
    return engine.isOperator()
        ? super.createProcessInstanceById(definitionId)
        : PlainStart.byId(commandExecutor, definitionId);
  }

  @Override
  public ProcessInstantiationBuilder createProcessInstanceByKey(String definitionKey) {
    return engine.isOperator()
        ? super.createProcessInstanceByKey(definitionKey)
        : PlainStart.byKey(commandExecutor, definitionKey);
  }

  @Override
  protected void setVariables(String executionId, Map<String, ?> variables, boolean local) {
    engine.demandOperator();
    super.setVariables(executionId, variables, local);
  }

  @Override
  public Batch setVariablesAsync(
      List<String> ids,
      ProcessInstanceQuery query,
      HistoricProcessInstanceQuery historicQuery,
      Map<String, ?> variables) {
    engine.demandOperator();
    return super.setVariablesAsync(ids, query, historicQuery, variables);
  }

  @Override
  public Batch setVariablesAsync(List<String> ids, Map<String, ?> variables) {
    return setVariablesAsync(ids, null, null, variables);
  }

  @Override
  public Batch setVariablesAsync(ProcessInstanceQuery query, Map<String, ?> variables) {
    return setVariablesAsync(null, query, null, variables);
  }

  @Override
  public Batch setVariablesAsync(HistoricProcessInstanceQuery query, Map<String, ?> variables) {
    return setVariablesAsync(null, null, query, variables);
  }

  @Override
  protected void updateVariables(
      String executionId,
      Map<String, ?> modifications,
      Collection<String> deletions,
      boolean local) {
    engine.demandOperator();
    super.updateVariables(executionId, modifications, deletions, local);
  }

  @Override
  public void removeVariable(String executionId, String name) {
    engine.demandOperator();
    super.removeVariable(executionId, name);
  }

  @Override
  public void removeVariableLocal(String executionId, String name) {
    engine.demandOperator();
    super.removeVariableLocal(executionId, name);
  }

  @Override
  public void removeVariables(String executionId, Collection<String> names) {
    engine.demandOperator();
    super.removeVariables(executionId, names);
  }

  @Override
  public void removeVariablesLocal(String executionId, Collection<String> names) {
    engine.demandOperator();
    super.removeVariablesLocal(executionId, names);
  }

  @Override
  public void signal(String executionId) {
    engine.demandOperator();
    super.signal(executionId);
  }

  @Override
  public void signal(String executionId, Map<String, Object> variables) {
    engine.demandOperator();
    super.signal(executionId, variables);
  }

  @Override
  public void signal(
      String executionId, String signalName, Object signalData, Map<String, Object> variables) {
    engine.demandOperator();
    super.signal(executionId, signalName, signalData, variables);
  }

  @Override
  public SignalEventReceivedBuilder createSignalEvent(String signalName) {
    engine.demandOperator();
    return super.createSignalEvent(signalName);
  }

  @Override
  public void messageEventReceived(String messageName, String executionId) {
    engine.demandOperator();
    super.messageEventReceived(messageName, executionId);
  }

  @Override
  public void messageEventReceived(
      String messageName, String executionId, Map<String, Object> variables) {
    engine.demandOperator();
    super.messageEventReceived(messageName, executionId, variables);
  }

  @Override
  public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
    engine.demandOperator();
    return super.createMessageCorrelation(messageName);
  }

  @Override
  public MessageCorrelationAsyncBuilder createMessageCorrelationAsync(String messageName) {
    engine.demandOperator();
    return super.createMessageCorrelationAsync(messageName);
  }

  @Override
  public ConditionEvaluationBuilder createConditionEvaluation() {
    engine.demandOperator();
    return super.createConditionEvaluation();
  }

  @Override
  public ProcessInstanceModificationBuilder createProcessInstanceModification(String instanceId) {
    engine.demandOperator();
    return super.createProcessInstanceModification(instanceId);
  }

  @Override
  public ModificationBuilder createModification(String definitionId) {
    engine.demandOperator();
    return super.createModification(definitionId);
  }

  @Override
  public RestartProcessInstanceBuilder restartProcessInstances(String definitionId) {
    engine.demandOperator();
    return super.restartProcessInstances(definitionId);
  }

  /** A migration may carry values along, too. */
  @Override
  public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
    if (plan.getVariables() != null && !plan.getVariables().isEmpty()) {
      engine.demandOperator();
    }
    return super.newMigration(plan);
  }
}
