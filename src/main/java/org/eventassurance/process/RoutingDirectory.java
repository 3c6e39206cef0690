package org.eventassurance.process;

/** Tells the guard whom a user task can be routed to. */
public interface RoutingDirectory {

  /** Whether a candidate group of this id exists: a role or a department. */
  boolean isGroup(String id);

  /** Whether a person of this id exists. */
  boolean isPerson(String id);
}
