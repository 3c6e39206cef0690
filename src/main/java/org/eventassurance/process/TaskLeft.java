package org.eventassurance.process;

/** A task was completed or deleted, in the transaction in which it left. */
public record TaskLeft(String taskId) {}
