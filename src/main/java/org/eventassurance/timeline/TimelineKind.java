package org.eventassurance.timeline;

/** What sort of thing happened. */
public enum TimelineKind {
  ALERT,
  INCIDENT,
  DECISION,
  FREEZE,
  CHANGE,
  SHIFT,
  INSPECTION,
  WAR_ROOM,
  CHECK,
  HAZARD,
  PHASE,
  TASK,
  MAIL,
  NOTE
}
