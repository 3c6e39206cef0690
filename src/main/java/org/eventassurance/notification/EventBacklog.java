package org.eventassurance.notification;

/**
 * How much of an event is on its way.
 *
 * @param failed mails of the last seven days that could not be delivered
 * @param waiting mails that have yet to go out
 */
public record EventBacklog(long failed, long waiting) {

  /** Everybody was told. */
  public static final EventBacklog NONE = new EventBacklog(0, 0);
}
