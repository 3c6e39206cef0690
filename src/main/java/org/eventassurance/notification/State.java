package org.eventassurance.notification;

/** How far a notification has come. */
public enum State {
  /** It goes out at its time, or at the next attempt. */
  WAITING,
  /** The mail server has taken it, or it lies in the folder. */
  SENT,
  /** It could not be delivered; the next audience has been told. */
  FAILED,
  /** What it would have said was no longer so when its time came. */
  MOOT
}
