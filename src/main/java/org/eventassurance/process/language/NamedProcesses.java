package org.eventassurance.process.language;

import java.io.Serial;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.eventassurance.language.Words;

/**
 * Lists processes by their names in the reader's language, as Tasklist offers them to be started.
 * What the engine has stored stays as the model names it.
 */
public final class NamedProcesses extends ProcessDefinitionQueryImpl {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Supplier<Words> reader;

  public NamedProcesses(CommandExecutor executor, Supplier<Words> reader) {
    super(executor);
    this.reader = reader;
  }

  @Override
  public List<ProcessDefinition> executeList(CommandContext context, Page page) {
    List<ProcessDefinition> found = super.executeList(context, page);
    Words words = reader.get();
    found.forEach(process -> name((ProcessDefinitionEntity) process, words));
    return found;
  }

  /** The name is not among what the engine writes back. */
  private static void name(ProcessDefinitionEntity process, Words words) {
    process.setName(words.say(process.getName()));
  }
}
