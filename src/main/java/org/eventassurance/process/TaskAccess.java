package org.eventassurance.process;

import org.camunda.bpm.engine.task.Task;

/** Who may do with a task what the engine's own permissions cannot tell apart. */
public interface TaskAccess {

  /** Whether the person may change the task's due date: lead, commander, leadership. */
  boolean mayChangeDueDate(String personId, Task task);

  /**
   * Whether the person may route the task to other candidates or change its priority: lead,
   * commander, leadership.
   */
  boolean mayRoute(String personId, Task task);

  /**
   * Whether the person may hand the task to {@code assigneeId}: to somebody who may work it anyway
   * or to a member of one of their own departments.
   */
  boolean mayAssign(String personId, Task task, String assigneeId);
}
