package org.eventassurance.alert;

/** Why an alert is acknowledged and then ignored. */
enum IgnoredReason {
  /** It is one of our own, to try whether alerts arrive. */
  TEST,
  /** Its labels name no system of the service catalogue. */
  UNKNOWN_SYSTEM,
  /** No event is watched now that needs its system. */
  NO_LIVE_EVENT,
  /** The table {@code alert-severity} says so. */
  BY_TABLE,
  /** It has ended, and nobody here knew it. */
  NOT_KNOWN,
  /** It has been firing since before somebody dismissed its incident as a false alarm. */
  FALSE_ALARM
}
