package org.eventassurance.alert;

/** Whether an alert, or any of a group, still fires. */
public enum AlertState {
  FIRING,
  RESOLVED
}
