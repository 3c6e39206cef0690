package org.eventassurance.majorevent;

/** Where an event stands as a whole. */
public enum EventStatus {
  /** Registered and classified; the leadership has not confirmed the level yet. */
  REGISTERED,
  /** On its way to the go-live. */
  PREPARING,
  /** The watch is on: from go-live to the end of the presale (E1). */
  LIVE,
  /** Over; resources are reclaimed and departments review. */
  CONCLUDING,
  CLOSED,
  CANCELLED;

  /** Whether its dates may still move and whether it may still be called off. */
  public boolean beforeEndOfWatch() {
    return this == REGISTERED || this == PREPARING || this == LIVE;
  }

  /** Whether anything is still to be done for it. */
  public boolean isOpen() {
    return this != CLOSED && this != CANCELLED;
  }
}
