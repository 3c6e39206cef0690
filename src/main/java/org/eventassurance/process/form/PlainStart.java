package org.eventassurance.process.form;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;

/**
 * Starts a process for a person who does not submit its form: only one that has none, only from its
 * beginning, and without any values.
 */
final class PlainStart extends ProcessInstantiationBuilderImpl {

  private PlainStart(CommandExecutor executor) {
    super(executor);
  }

  static PlainStart byId(CommandExecutor executor, String definitionId) {
    PlainStart start = new PlainStart(executor);
    start.processDefinitionId = definitionId;
    return start;
  }

  static PlainStart byKey(CommandExecutor executor, String definitionKey) {
    PlainStart start = new PlainStart(executor);
    start.processDefinitionKey = definitionKey;
    return start;
  }

  @Override
  public ProcessInstanceWithVariables executeWithVariablesInReturn(
      boolean skipCustomListeners, boolean skipIoMappings) {
    if (carriesMore() || commandExecutor.execute(this::hasForm)) {
      throw new AuthorizationException(
          "Start this process with its form, from its beginning: only an administrator may start it"
              + " elsewhere or with other values.");
    }
    return super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
  }

  private boolean carriesMore() {
    Map<String, Object> variables = getVariables();
    return (variables != null && !variables.isEmpty())
        || !getModificationBuilder().getModificationOperations().isEmpty();
  }

  private boolean hasForm(CommandContext context) {
    return context.runWithoutAuthorization(
        () -> {
          ProcessDefinitionEntity definition =
              new GetDeployedProcessDefinitionCmd(this, false).execute(context);
          StartFormData form = new GetStartFormCmd(definition.getId()).execute(context);
          return form.getFormKey() != null
              || form.getCamundaFormRef() != null
              || !form.getFormFields().isEmpty();
        });
  }
}
