package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.spin.plugin.variable.SpinValues;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one guard before every way in which a person writes into a process. What the product itself
 * writes passes.
 */
final class SubmissionGuard {

  /** The variable of an "each" task that names the department that it is for. */
  private static final String DEPARTMENT = "department";

  private static final Judgement NOTHING = Judgement.accepted(Map.of());

  private final EngineAccess engine;
  private final FormCheck check;
  private final ServedData data;
  private final ReaderLanguage language;
  private final ObjectProvider<SubmissionRule> rules;
  private final Keeping keeping;

  SubmissionGuard(
      EngineAccess engine,
      FormCheck check,
      ServedData data,
      ReaderLanguage language,
      ObjectProvider<SubmissionRule> rules,
      Keeping keeping) {
    this.engine = engine;
    this.check = check;
    this.data = data;
    this.language = language;
    this.rules = rules;
    this.keeping = keeping;
  }

  /**
   * What changes when a person ends or interrupts a task.
   *
   * @throws org.camunda.bpm.engine.ProcessEngineException if they are refused, saying everything
   *     that has to be mended; REST answers 400
   * @throws org.camunda.bpm.engine.AuthorizationException if the person may not work the task
   */
  Accepted forTask(String taskId, Map<String, Object> variables, Way way) {
    if (engine.person().isEmpty() || way.isSilent(variables)) {
      return Accepted.only(variables == null ? Map.of() : variables);
    }
    VariableMap sent = Variables.fromMap(variables);
    return accepted(engine.run(context -> judgeTask(context, taskId, sent, way)), way);
  }

  /**
   * The variables to write when a person starts a process by its form.
   *
   * @throws org.camunda.bpm.engine.ProcessEngineException if they are refused, saying everything
   *     that has to be mended; REST answers 400
   * @throws org.camunda.bpm.engine.AuthorizationException if the person may not start the process
   */
  Map<String, Object> forStart(String definitionId, Map<String, Object> variables) {
    if (engine.person().isEmpty()) {
      return variables;
    }
    VariableMap sent = Variables.fromMap(variables);
    return accepted(engine.run(context -> judgeStart(context, definitionId, sent)), Way.FORM)
        .variables();
  }

  /** The business key to start with: the product's own, while a person's is dropped. */
  String businessKey(String wanted) {
    return engine.person().isEmpty() ? wanted : null;
  }

  private Accepted accepted(Judgement judgement, Way way) {
    if (!judgement.problems().isEmpty()) {
      throw refusal(judgement.problems(), way);
    }
    Map<String, Object> variables = new LinkedHashMap<>(judgement.values());
    variables.replaceAll((name, value) -> storable(value));
    return new Accepted(variables, judgement.keeping());
  }

  private ProcessEngineException refusal(List<Sentence> problems, Way way) {
    return way.refusal(problems.stream().map(language.words()::say).toList());
  }

  /** Lists are read in expressions as lists; objects are JSON, as Tasklist's own are. */
  private static Object storable(Object value) {
    if (value instanceof List<?> list) {
      return Variables.objectValue(new ArrayList<>(list))
          .serializationDataFormat(SerializationDataFormats.JSON)
          .create();
    }
    return value instanceof Map<?, ?> object
        ? SpinValues.jsonValue(JsonTree.MAPPER.valueToTree(object).toString()).create()
        : value;
  }

  private Judgement judgeTask(CommandContext context, String taskId, VariableMap sent, Way way) {
    return engine
        .task(context, taskId, CommandChecker::checkTaskWork)
        .map(task -> context.runWithoutAuthorization(() -> judge(context, task, sent, way)))
        .orElse(NOTHING);
  }

  private Judgement judge(CommandContext context, TaskEntity task, VariableMap sent, Way way) {
    FormData form = new GetTaskFormCmd(task.getId()).execute(context);
    if (form == null) {
      return NOTHING;
    }
    Optional<FormSchema> schema =
        DeployedForm.schema(
            form,
            () -> new GetDeployedTaskFormCmd(task.getId()).execute(context),
            language.words());
    if (schema.isEmpty()) {
      return GeneratedForm.judge(form, sent, way);
    }
    ObjectNode served = data.all(context, task);
    return judge(schema.get(), sent, served, way, values -> submission(task, values));
  }

  private Submission submission(TaskEntity task, Map<String, Object> values) {
    ProcessDefinitionEntity process = task.getProcessDefinition();
    return new Submission(
        values,
        personId(),
        ServedData.businessKey(task),
        process == null ? null : process.getKey(),
        task.getTaskDefinitionKey(),
        task.getId(),
        (String) task.getVariable(DEPARTMENT));
  }

  private Judgement judgeStart(CommandContext context, String definitionId, VariableMap sent) {
    ProcessDefinitionEntity definition =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(definitionId);
    for (CommandChecker checker : engine.checkers()) {
      checker.checkCreateProcessInstance(definition);
    }
    return context.runWithoutAuthorization(
        () -> judgeStartForm(context, definitionId, definition.getKey(), sent));
  }

  private Judgement judgeStartForm(
      CommandContext context, String definitionId, String processId, VariableMap sent) {
    FormData form = new GetStartFormCmd(definitionId).execute(context);
    ObjectNode served = JsonTree.MAPPER.createObjectNode();
    return DeployedForm.schema(
            form,
            () -> new GetDeployedStartFormCmd(definitionId).execute(context),
            language.words())
        .map(
            schema ->
                judge(
                    schema,
                    sent,
                    served,
                    Way.FORM,
                    values -> Submission.ofStart(values, personId(), processId)))
        .orElseGet(() -> GeneratedForm.judge(form, sent, Way.FORM));
  }

  private Judgement judge(
      FormSchema schema,
      VariableMap sent,
      ObjectNode served,
      Way way,
      Function<Map<String, Object>, Submission> submission) {
    Optional<SubmissionRule> rule =
        rules.stream().filter(candidate -> candidate.formId().equals(schema.id())).findFirst();
    // A rule judges a form as a whole, so that half of one cannot be slipped past it.
    Judgement judgement =
        way.isWhole() || rule.isPresent()
            ? check.whole(schema, sent, served)
            : check.part(schema, sent, served);
    return judgement.problems().isEmpty()
        ? settle(schema, rule, submission.apply(judgement.values()), way)
        : judgement;
  }

  /** What the rule makes of an accepted submission, and what is kept of it. */
  private Judgement settle(
      FormSchema schema, Optional<SubmissionRule> rule, Submission submission, Way way) {
    try {
      boolean kept = way.isFinal() && submission.taskId() != null;
      Map<String, Object> variables =
          rule.map(asked -> asked.accept(submission))
              .orElseGet(
                  () -> kept && keeping.hasKeeper(schema.id()) ? Map.of() : submission.values());
      return kept
          ? Judgement.accepted(variables, () -> keep(schema, submission, way))
          : Judgement.accepted(variables);
    } catch (Problem problem) {
      return Judgement.refused(schema.sentences(problem));
    }
  }

  /** What the domain refuses only now, because others were faster, is refused like the rest. */
  private void keep(FormSchema schema, Submission submission, Way way) {
    try {
      keeping.keep(schema.id(), submission);
    } catch (Problem problem) {
      throw refusal(schema.sentences(problem), way);
    }
  }

  private String personId() {
    return engine.signedIn().orElseThrow().getUserId();
  }
}
