package org.eventassurance.duty;

/** Where somebody is on duty. */
public enum DutyPlace {
  ON_SITE,
  REMOTE
}
