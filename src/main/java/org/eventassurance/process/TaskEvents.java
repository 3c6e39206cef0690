package org.eventassurance.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the product of every task that comes, changes or leaves. A drawn task has its properties
 * only when the engine announces the task itself; a standalone task, and every change and
 * departure, is only in the history events.
 */
@Component
class TaskEvents {

  private final ApplicationEventPublisher publisher;

  TaskEvents(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  @EventListener
  void taskAnnounced(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      publisher.publishEvent(new TaskArrived(task));
    }
  }

  @EventListener
  void taskInHistory(HistoricTaskInstanceEventEntity event) {
    if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
      standaloneTaskCreated(event);
    } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
      publisher.publishEvent(
          new TaskChanged(
              event.getTaskId(),
              event.getDueDate() == null ? null : event.getDueDate().toInstant(),
              event.getAssignee()));
    } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
        || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
      publisher.publishEvent(new TaskLeft(event.getTaskId()));
    }
  }

  private void standaloneTaskCreated(HistoricTaskInstanceEventEntity event) {
    if (event.getProcessInstanceId() == null && event.getCaseInstanceId() == null) {
      DelegateTask task =
          Context.getCommandContext().getTaskManager().findTaskById(event.getTaskId());
      publisher.publishEvent(new TaskArrived(task));
    }
  }
}
