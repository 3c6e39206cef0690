package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.eventassurance.problem.Problem;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.process.SubmissionRule.Submission;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one guard before every way in which a person writes into a process. What the product itself
 * writes passes.
 */
final class SubmissionGuard {

  private static final Judgement NOTHING = Judgement.accepted(Map.of());

  private final EngineAccess engine;
  private final FormCheck check;
  private final ServedData data;
  private final ReaderLanguage language;
  private final ObjectProvider<SubmissionRule> rules;

  SubmissionGuard(
      EngineAccess engine,
      FormCheck check,
      ServedData data,
      ReaderLanguage language,
      ObjectProvider<SubmissionRule> rules) {
    this.engine = engine;
    this.check = check;
    this.data = data;
    this.language = language;
    this.rules = rules;
  }

  /**
   * The variables to write when a person ends or interrupts a task.
   *
   * @throws org.camunda.bpm.engine.ProcessEngineException if they are refused, saying everything
   *     that has to be mended; REST answers 400
   * @throws org.camunda.bpm.engine.AuthorizationException if the person may not work the task
   */
  Map<String, Object> forTask(String taskId, Map<String, Object> variables, Way way) {
    if (engine.person().isEmpty() || way.isSilent(variables)) {
      return variables;
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
    return accepted(engine.run(context -> judgeStart(context, definitionId, sent)), Way.FORM);
  }

  /** The business key to start with: the product's own, while a person's is dropped. */
  String businessKey(String wanted) {
    return engine.person().isEmpty() ? wanted : null;
  }

  private Map<String, Object> accepted(Judgement judgement, Way way) {
    if (!judgement.problems().isEmpty()) {
      throw way.refusal(judgement.problems().stream().map(language.words()::say).toList());
    }
    Map<String, Object> variables = new LinkedHashMap<>(judgement.values());
    variables.replaceAll((name, value) -> storable(value));
    return variables;
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
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      return NOTHING;
    }
    for (CommandChecker checker : engine.checkers()) {
      checker.checkTaskWork(task);
    }
    return context.runWithoutAuthorization(() -> judge(context, task, sent, way));
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
    ObjectNode served = data.all(context, task, language.now());
    String businessKey = ServedData.businessKey(task);
    return judge(
        schema.get(),
        sent,
        served,
        way,
        values -> new Submission(values, personId(), businessKey, task.getId()));
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
    return context.runWithoutAuthorization(() -> judgeStartForm(context, definitionId, sent));
  }

  private Judgement judgeStartForm(CommandContext context, String definitionId, VariableMap sent) {
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
                    values -> new Submission(values, personId(), null, null)))
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
    return rule.filter(any -> judgement.problems().isEmpty())
        .map(asked -> ask(asked, submission.apply(judgement.values()), schema))
        .orElse(judgement);
  }

  private static Judgement ask(SubmissionRule rule, Submission submission, FormSchema schema) {
    try {
      return Judgement.accepted(rule.accept(submission));
    } catch (Problem problem) {
      return Judgement.refused(schema.sentences(problem));
    }
  }

  private String personId() {
    return engine.signedIn().orElseThrow().getUserId();
  }
}
