package org.eventassurance.resource;

/** Where an item stands. */
public enum ItemStatus {
  /** Nobody has decided yet where the rest, or all of it, comes from. */
  SHORT,
  /** Nothing of it is given. */
  REFUSED,
  /** Given, wholly or partly; not handed over yet. */
  GRANTED,
  DELIVERED,
  /** The department has it and says that it works. */
  CONFIRMED,
  RELEASED,
  SCALED_IN,
  /** Still needed after the event, until a date. */
  KEPT,
  WITHDRAWN
}
