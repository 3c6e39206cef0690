package org.eventassurance.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A user task or a standalone task has just been created, in the transaction of its creation.
 *
 * @param task the live task: what is set on it is stored
 */
public record TaskArrived(DelegateTask task) {}
