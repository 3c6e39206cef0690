package org.eventassurance.board;

/**
 * The form by which an event is called off.
 *
 * @param confirmed whether the person has ticked that they mean it; null: the box was not sent
 */
record Cancellation(String reason, Boolean confirmed) {

  static final Cancellation BLANK = new Cancellation(null, false);
}
