package org.eventassurance.standby;

/** What stands by. */
public enum StandbyKind {
  /** A company that provides something the event depends on (B9). */
  VENDOR,
  /** Somebody who comes when called, of the organisation or not (B7). */
  CONTACT,
  /** Carriers, power and water suppliers, fire brigade, security firms (B7). */
  OUTSIDE_HELP,
  /** Spare parts at hand (B7). */
  SPARE
}
