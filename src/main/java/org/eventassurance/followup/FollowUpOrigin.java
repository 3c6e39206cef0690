package org.eventassurance.followup;

/** What a follow-up comes from. */
public enum FollowUpOrigin {
  QUALITY,
  INCIDENT,
  HAZARD,
  REVIEW
}
