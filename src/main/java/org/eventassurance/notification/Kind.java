package org.eventassurance.notification;

/** What a notification is about; each has its own mail. */
public enum Kind {
  /** A task comes due or is late, and this person is one of its people. */
  REMINDER,
  /** A task is late, and this person stands above its people. */
  ESCALATION,
  /** Somebody else gave this person a task. */
  ASSIGNMENT,
  /** The formal notice of an event (B3). */
  NOTICE,
  /** What was filed could not be granted, or not all of it (E15). */
  REFUSAL,
  /** A whole phase is past its end. */
  PHASE_OVERDUE,
  /** The leadership has decided whether the event goes live. */
  GO_NO_GO,
  /** A hazard stays for now, or is open again (E19). */
  HAZARD,
  /** Departments are told of an incident, or how it goes on (E24). */
  INCIDENT,
  /** An exception to the change freeze is wanted, decided or over (B4). */
  CHANGE_EXCEPTION,
  /** The leadership group reads how the event is going (B3). */
  PROGRESS,
  /** People are called into the war room, or take over what is open after the watch (E23, E26). */
  WATCH,
  /** Nobody is on duty who should be, or will be (B5). */
  DUTY,
  /** What a process owner lets a model tell. */
  MESSAGE
}
