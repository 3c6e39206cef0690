package org.eventassurance.process.form;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The form service that people reach: what they submit passes the guard, and forms are served as
 * their reader needs them.
 *
 * <p>Tasklist 7.24 fetches {@code task/{id}/deployed-form} and then all of {@code
 * task/{id}/form-variables?deserializeValues=false}; a value of type {@code Json}, or an object
 * serialized as JSON, is parsed before the form gets it. For a start form it fetches {@code
 * process-definition/{id}/deployed-start-form} and no variables at all. It submits every visible
 * field with a key that is not disabled to {@code submit-form}: empty texts as {@code ""}, other
 * empty fields as null, false or {@code []}, simple values without a type, lists and objects as
 * {@code Json} text, or in the type of the variable of that name.
 */
final class GuardedFormService extends FormServiceImpl {

  private final SubmissionGuard guard;
  private final FormServing serving;
  private final EachInstance instances;

  GuardedFormService(SubmissionGuard guard, FormServing serving, EachInstance instances) {
    this.guard = guard;
    this.serving = serving;
    this.instances = instances;
  }

  @Override
  public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
    return super.submitStartForm(definitionId, guard.forStart(definitionId, properties));
  }

  /** A person's business key is dropped: the process itself names the event that it belongs to. */
  @Override
  public ProcessInstance submitStartForm(
      String definitionId, String businessKey, Map<String, Object> properties) {
    return super.submitStartForm(
        definitionId, guard.businessKey(businessKey), guard.forStart(definitionId, properties));
  }

  @Override
  public ProcessInstance submitStartFormData(String definitionId, Map<String, String> properties) {
    return submitStartForm(definitionId, new HashMap<>(properties));
  }

  @Override
  public ProcessInstance submitStartFormData(
      String definitionId, String businessKey, Map<String, String> properties) {
    return submitStartForm(definitionId, businessKey, new HashMap<>(properties));
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    Accepted accepted = guard.forTask(taskId, properties, Way.FORM);
    instances.around(
        taskId,
        accepted,
        () -> {
          super.submitTaskForm(taskId, accepted.variables());
          return null;
        });
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    Accepted accepted = guard.forTask(taskId, properties, Way.FORM);
    return instances.around(
        taskId,
        accepted,
        () ->
            super.submitTaskFormWithVariablesInReturn(
                taskId, accepted.variables(), deserializeValues));
  }

  @Override
  public InputStream getDeployedStartForm(String definitionId) {
    return serving.serve(super.getDeployedStartForm(definitionId));
  }

  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    return serving.serve(super.getDeployedTaskForm(taskId));
  }

  /** Adds the facts to the variables; where both have a name, the fact is served. */
  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserializeValues) {
    VariableMap served = super.getTaskFormVariables(taskId, names, deserializeValues);
    serving.facts(taskId).properties().stream()
        .filter(fact -> names == null || names.contains(fact.getKey()))
        .forEach(fact -> served.putValueTyped(fact.getKey(), FormServing.typed(fact.getValue())));
    return served;
  }
}
