package org.eventassurance.process.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine as the guards see it: who is calling, and how to look something up beside the call.
 */
final class EngineAccess {

  private final ProcessEngineConfigurationImpl configuration;

  EngineAccess(ProcessEngineConfigurationImpl configuration) {
    this.configuration = configuration;
  }

  /**
   * The person who calls a service from outside. Empty if the product itself calls: without a
   * signed-in engine user, or from within an engine command, that is from a model's delegate,
   * listener or expression, also where a person's call has led to it.
   */
  Optional<Authentication> person() {
    return Context.getCommandContext() == null ? signedIn() : Optional.empty();
  }

  /** Whoever is signed in, also where the product acts on their behalf. */
  Optional<Authentication> signedIn() {
    return Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication())
        .filter(authentication -> authentication.getUserId() != null);
  }

  /** Whether the caller may operate processes by hand: the product itself or an administrator. */
  boolean isOperator() {
    return person().isEmpty()
        || person().filter(caller -> isAdministrator(caller.getGroupIds())).isPresent();
  }

  /**
   * @throws AuthorizationException if the caller may not operate processes by hand
   */
  void demandOperator() {
    if (!isOperator()) {
      throw new AuthorizationException(
          "Values come into a process by its forms: start it or complete a task with the form. Only"
              + " an administrator may operate a process by hand.");
    }
  }

  private static boolean isAdministrator(List<String> groups) {
    return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
  }

  /** Runs one engine transaction in which the caller's permissions hold. */
  <T> T run(Command<T> command) {
    return configuration.getCommandExecutorTxRequired().execute(command);
  }

  /** Runs one engine transaction as the product itself, unbound by the caller's permissions. */
  <T> T asProduct(Function<CommandContext, T> work) {
    return run(context -> context.runWithoutAuthorization(() -> work.apply(context)));
  }

  Iterable<CommandChecker> checkers() {
    return configuration.getCommandCheckers();
  }

  /**
   * The open task of this id, if there is one.
   *
   * @throws AuthorizationException if the caller lacks the permission on it
   */
  Optional<TaskEntity> task(
      CommandContext context, String id, BiConsumer<CommandChecker, TaskEntity> permission) {
    Optional<TaskEntity> task = Optional.ofNullable(context.getTaskManager().findTaskById(id));
    task.ifPresent(found -> checkers().forEach(checker -> permission.accept(checker, found)));
    return task;
  }
}
