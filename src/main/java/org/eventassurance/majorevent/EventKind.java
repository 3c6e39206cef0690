package org.eventassurance.majorevent;

/** What kind of event it is. */
public enum EventKind {
  LIVE_STREAM,
  PROMOTION,
  NATIONAL_EVENT,
  OTHER
}
