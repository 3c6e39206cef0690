package org.eventassurance.process;

import org.camunda.bpm.engine.task.Task;

/**
 * Who may do with a task what the engine's own permissions cannot tell apart. Exactly one bean says
 * so. It is asked before a person's call, within an engine transaction of its own and unbound by
 * the person's permissions; what the product itself does is not asked about.
 */
public interface TaskAccess {

  /** Whether the person may change the task's due date: lead, commander, leadership. */
  boolean mayChangeDueDate(String personId, Task task);

  /**
   * Whether the person may route the task to other candidates, rename it or change its owner or
   * priority: lead, commander, leadership.
   */
  boolean mayRoute(String personId, Task task);

  /**
   * Whether the person may hand the task to {@code assigneeId}: to somebody who may work it anyway
   * or to a member of one of their own departments. Claiming is handing it to oneself, and giving a
   * task back to its candidates is for whoever could take it.
   *
   * @param assigneeId who is to have the task, never null
   */
  boolean mayAssign(String personId, Task task, String assigneeId);
}
