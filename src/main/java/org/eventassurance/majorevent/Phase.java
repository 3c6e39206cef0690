package org.eventassurance.majorevent;

/** The phases of an event in the order in which people read them. */
public enum Phase {
  REGISTRATION("registration"),
  PREPARATION("preparation"),
  RESERVATION("resource-reservation"),
  LOAD_TEST("load-test"),
  READINESS("readiness"),
  PLAN_REVIEW("plan-review"),
  WATCH("go-live-watch"),
  RECLAIM("resource-reclaim"),
  REVIEW("department-review");

  private final String id;

  Phase(String id) {
    this.id = id;
  }

  /** The id of the phase's process; the registration is the lifecycle's own beginning. */
  public String id() {
    return id;
  }

  boolean followsTheEvent() {
    return this == RECLAIM || this == REVIEW;
  }
}
