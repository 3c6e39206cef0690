package org.eventassurance.duty;

/** What somebody is on duty for (B5). */
public enum DutyPost {
  /** In the command centre; exactly this post is never unmanned. */
  GENERAL_DUTY_OFFICER,
  SYSTEM,
  NETWORK,
  APPLICATION,
  DATABASE,
  DEVICES,
  FACILITIES,
  DEVELOPER,
  VENDOR
}
