package org.eventassurance.process.form;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Keeps what is submitted for one instance of a multi-instance activity with that instance: the
 * answers of one department must not become another's. What the process needs beyond the instance,
 * its model maps out.
 */
final class EachInstance {

  /** The engine's own mark of an instance's scope. */
  private static final String LOOP_COUNTER = "loopCounter";

  private final EngineAccess engine;

  EachInstance(EngineAccess engine) {
    this.engine = engine;
  }

  /**
   * Keeps what is to be kept, makes room for the variables in the scope of the task's instance, if
   * it has one, and then does the work, in one transaction: the engine writes a value where a
   * variable of its name is.
   */
  <T> T around(String taskId, Accepted accepted, Supplier<T> work) {
    return engine.run(
        context -> {
          context.runWithoutAuthorization(
              () -> {
                accepted.keeping().run();
                return null;
              });
          instance(context, taskId)
              .ifPresent(scope -> accepted.variables().forEach(scope::setVariableLocal));
          return work.get();
        });
  }

  private static Optional<ExecutionEntity> instance(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    ExecutionEntity scope = task == null ? null : task.getExecution();
    while (scope != null && !scope.hasVariableLocal(LOOP_COUNTER)) {
      scope = scope.getParent();
    }
    return Optional.ofNullable(scope);
  }
}
