package org.eventassurance.majorevent;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.eventassurance.process.ProcessVariable;
import org.eventassurance.process.TaskArrived;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes on each task what Tasklist's filters list with it, as it stands when the task comes.
 * Whoever may work a task may read the task's own variables; those of its process are not theirs to
 * read.
 */
@Component
class TaskLabels {

  private static final ProcessVariable<String> EVENT = ProcessVariable.text("taskEvent");
  private static final ProcessVariable<String> LEVEL = ProcessVariable.text("taskLevel");
  private static final ProcessVariable<String> PHASE = ProcessVariable.text("taskPhase");

  private final MessageSource messages;
  private final Locale language;

  TaskLabels(MessageSource messages, @Value("${assurance.language}") Locale language) {
    this.messages = messages;
    this.language = language;
  }

  @EventListener
  void taskArrived(TaskArrived arrival) {
    DelegateTask task = arrival.task();
    EventAssuranceProcess.EVENT_NAME.find(task).ifPresent(name -> EVENT.setLocal(task, name));
    EventAssuranceProcess.LEVEL.find(task).ifPresent(level -> LEVEL.setLocal(task, level));
    EventAssuranceProcess.PHASE
        .find(task)
        .map(this::name)
        .ifPresent(phase -> PHASE.setLocal(task, phase));
  }

  private String name(String phase) {
    return messages.getMessage("phase." + phase, null, phase, language);
  }
}
