package org.eventassurance.process.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.eventassurance.language.Dictionary;
import org.eventassurance.process.AnswerLedger;
import org.eventassurance.process.FormChoices;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Readers;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.process.TaskAccess;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A small engine in memory with the guards built in and authorization on, and stand-ins for what
 * the product's modules contribute. Everybody may start processes; {@code lead} may change dates
 * and routes; {@code anna} and {@code bob} are of one department.
 */
final class GuardedEngine implements AutoCloseable {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  final List<Submission> judged = new ArrayList<>();
  final List<Submission> kept = new ArrayList<>();
  final Map<String, Submission> recorded = new HashMap<>();
  Map<String, Object> facts = Map.of();
  Function<Submission, Map<String, Object>> rule = Submission::values;

  private final AnnotationConfigApplicationContext modules = modules();
  private final ProcessEngine engine;

  GuardedEngine() {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("guarded");
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setDefaultSerializationFormat("application/json");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    configuration.setAuthorizationEnabled(true);
    configuration.setJobExecutorActivate(false);
    configuration.setProcessEnginePlugins(
        List.of(new SpinProcessEnginePlugin(), modules.getBean(FormGuard.class)));
    engine = configuration.buildProcessEngine();
    grant("sre", Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
    grant("sre", Resources.PROCESS_INSTANCE, Permissions.CREATE);
    grant("leadership", Resources.TASK, TaskPermissions.TASK_ASSIGN, TaskPermissions.CREATE);
    grant(Groups.CAMUNDA_ADMIN, Resources.PROCESS_INSTANCE, Permissions.UPDATE);
  }

  /** Deploys a process with its forms, in which single quotes stand for double ones. */
  void deploy(BpmnModelInstance process, String... forms) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    deployment.addModelInstance("process.bpmn", process);
    for (int i = 0; i < forms.length; i++) {
      deployment.addString("form-%d.form".formatted(i), forms[i].replace('\'', '"'));
    }
    deployment.deploy();
  }

  void deploy(String resource, String content, BpmnModelInstance process) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("process.bpmn", process)
        .addString(resource, content)
        .deploy();
  }

  /** Lets a start event or a user task refer to the latest version of a form. */
  static void useForm(BpmnModelInstance process, String element, String form) {
    ModelElementInstance holder = process.getModelElementById(element);
    holder.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef", form);
    holder.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRefBinding", "latest");
  }

  /** Starts a process as the product itself and returns its first task. */
  Task start(String process, Map<String, Object> variables) {
    ProcessInstance instance = runtime().startProcessInstanceByKey(process, "LS-2026", variables);
    return task(instance.getId());
  }

  Task task(String instanceId) {
    return tasks().createTaskQuery().processInstanceId(instanceId).singleResult();
  }

  /** Every variable that the process instance holds now or has held. */
  Map<String, Object> variables(String instanceId) {
    Map<String, Object> variables = new TreeMap<>();
    engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instanceId)
        .list()
        .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
    return variables;
  }

  /** What a member of the group {@code sre} does. */
  void as(String person, Runnable action) {
    as(person, List.of("sre"), action);
  }

  void as(String person, List<String> groups, Runnable action) {
    asking(
        person,
        groups,
        () -> {
          action.run();
          return null;
        });
  }

  <T> T asking(String person, List<String> groups, Callable<T> question) {
    engine.getIdentityService().setAuthentication(person, groups);
    try {
      return question.call();
    } catch (RuntimeException expected) {
      throw expected;
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  TaskService tasks() {
    return engine.getTaskService();
  }

  FormService forms() {
    return engine.getFormService();
  }

  RuntimeService runtime() {
    return engine.getRuntimeService();
  }

  ProcessEngine engine() {
    return engine;
  }

  private void grant(String group, Resource resource, Permission... permissions) {
    Authorization authorization =
        engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(group);
    authorization.setResource(resource);
    authorization.setResourceId(Authorization.ANY);
    authorization.setPermissions(permissions);
    engine.getAuthorizationService().saveAuthorization(authorization);
  }

  @Override
  public void close() {
    engine.close();
    modules.close();
  }

  private AnnotationConfigApplicationContext modules() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(FormContributions.class, Keeping.class, FormGuard.class);
    context.registerBean(Clock.class, Clock::systemUTC);
    context.register(Dictionary.class);
    context.registerBean(FormChoices.class, Systems::new);
    context.registerBean(FormFacts.class, () -> (task, businessKey, language) -> facts);
    context.registerBean(SubmissionRule.class, RuledForm::new);
    context.registerBean(SubmissionKeeper.class, KeptForm::new);
    context.registerBean(
        AnswerLedger.class, () -> (form, submission) -> recorded.put(form, submission));
    context.registerBean(TaskAccess.class, Department::new);
    context.registerBean(
        Readers.class, () -> person -> person.equals("li") ? CHINESE : Locale.ENGLISH);
    context.refresh();
    return context;
  }

  /** The domain's rule over the form {@code ruled}. */
  private final class RuledForm implements SubmissionRule {

    @Override
    public String formId() {
      return "ruled";
    }

    @Override
    public Map<String, Object> accept(Submission submission) {
      judged.add(submission);
      return rule.apply(submission);
    }
  }

  /** The domain's table behind the form {@code kept}. */
  private final class KeptForm implements SubmissionKeeper {

    @Override
    public String formId() {
      return "kept";
    }

    @Override
    public void keep(Submission submission) {
      kept.add(submission);
    }
  }

  private static final class Systems implements FormChoices {

    @Override
    public String source() {
      return "systems";
    }

    @Override
    public List<Choice> choices(Locale language) {
      return List.of(new Choice("shop", language.equals(CHINESE) ? "商城" : "Shop"));
    }
  }

  private static final class Department implements TaskAccess {

    @Override
    public boolean mayChangeDueDate(String personId, Task task) {
      return personId.equals("lead");
    }

    @Override
    public boolean mayRoute(String personId, Task task) {
      return personId.equals("lead");
    }

    @Override
    public boolean mayAssign(String personId, Task task, String assigneeId) {
      return List.of("anna", "bob").contains(assigneeId);
    }
  }
}
