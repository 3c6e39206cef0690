package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.eventassurance.language.Words;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;

/** The values with which a task's form is opened: the task's variables, and the facts over them. */
final class ServedData {

  private final ObjectProvider<FormFacts> facts;
  private final ReaderLanguage reader;

  ServedData(ObjectProvider<FormFacts> facts, ReaderLanguage reader) {
    this.facts = facts;
    this.reader = reader;
  }

  /**
   * The facts that the product's modules know about a task, by name. Within facts that are objects,
   * what a table or a model says is told in the reader's words; a fact that stands alone may fill
   * in a field and is left as it is.
   */
  ObjectNode facts(TaskEntity task) {
    Locale language = reader.now();
    ObjectNode known = JsonTree.MAPPER.createObjectNode();
    String businessKey = businessKey(task);
    String formId = formId(task);
    facts.stream()
        .filter(source -> source.serves(formId))
        .map(source -> source.factsFor(task, businessKey, language))
        .forEach(values -> known.setAll((ObjectNode) JsonTree.MAPPER.valueToTree(values)));
    Words words = reader.words();
    known.forEach(fact -> FormText.translateFact(fact, words));
    return known;
  }

  /** Variables and facts together; variables that no form could show are left out. */
  ObjectNode all(CommandContext context, TaskEntity task) {
    VariableMap variables = new GetTaskFormVariablesCmd(task.getId(), null, false).execute(context);
    ObjectNode served = JsonTree.MAPPER.createObjectNode();
    variables.keySet().forEach(name -> add(served, name, variables.getValueTyped(name)));
    return served.setAll(facts(task));
  }

  /** The event's code; null for a task outside any event. */
  static String businessKey(TaskEntity task) {
    ExecutionEntity instance = task.getProcessInstance();
    return instance == null ? null : instance.getBusinessKey();
  }

  private static String formId(TaskEntity task) {
    task.initializeFormKey();
    CamundaFormRef form = task.getCamundaFormRef();
    return form == null ? "" : form.getKey();
  }

  private static void add(ObjectNode served, String name, TypedValue value) {
    try {
      served.set(name, PlainValues.read(value));
    } catch (RefusedValue unreadable) {
      served.remove(name);
    }
  }
}
