package org.eventassurance.majorevent;

/** A rough rating of what is at stake. */
public enum Rating {
  LOW,
  MEDIUM,
  HIGH
}
