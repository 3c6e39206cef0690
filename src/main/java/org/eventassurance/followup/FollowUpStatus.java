package org.eventassurance.followup;

/** How far a follow-up is. */
public enum FollowUpStatus {
  /** Its owner works on it. */
  OPEN,
  /** Its owner has reported it done; quality assurance verifies it. */
  DONE,
  /** Verified. */
  CLOSED
}
