package org.eventassurance.process.form;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.eventassurance.process.language.ReaderLanguage;

/**
 * Stands before what people note on tasks, comments and attachments, for which the engine asks for
 * no permission: whoever reads a task, or its history once it is over, reads its notes and adds to
 * them; whoever works it may remove them as long as it is open.
 */
final class NoteGuard {

  private final EngineAccess engine;
  private final ReaderLanguage language;

  NoteGuard(EngineAccess engine, ReaderLanguage language) {
    this.engine = engine;
    this.language = language;
  }

  /**
   * @throws AuthorizationException if the caller may not read the task
   */
  void read(String taskId) {
    if (engine.person().isPresent() && !engine.run(context -> isReadable(context, taskId))) {
      throw refusal(
          "The task is over, and its history is for those who worked it: ask one of them.");
    }
  }

  /**
   * @throws AuthorizationException if the caller may not work the task, or the task is over
   */
  void remove(String taskId) {
    if (!engine.isOperator()
        && !engine.run(context -> isOpen(context, taskId, CommandChecker::checkTaskWork))) {
      throw refusal("The task is over: what was noted on it stays.");
    }
  }

  private AuthorizationException refusal(String sentence) {
    return new AuthorizationException(language.words().say(sentence));
  }

  private boolean isReadable(CommandContext context, String taskId) {
    return isOpen(context, taskId, CommandChecker::checkReadTask)
        || context
                .getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .count()
            > 0;
  }

  private boolean isOpen(
      CommandContext context, String taskId, BiConsumer<CommandChecker, TaskEntity> permission) {
    return engine.task(context, taskId, permission).isPresent();
  }
}
