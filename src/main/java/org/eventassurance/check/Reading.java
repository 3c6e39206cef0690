package org.eventassurance.check;

import org.eventassurance.language.Sentence;

/**
 * What a database server told of one item of its health, before anything judges it.
 *
 * @param item the item of the table {@code check-limits}
 * @param value in the item's unit; null if the server did not tell
 * @param reason why there is no value; null if there is one
 * @param broken whether the server failed to answer, instead of not knowing or not telling
 * @param evidence what it said, short
 */
record Reading(String item, Double value, Sentence reason, boolean broken, String evidence) {

  /** A value, to two digits after the point. */
  static Reading of(String item, double value, String evidence) {
    return new Reading(item, Math.round(value * 100) / 100.0, null, false, evidence);
  }

  /** The server does not know, or may not tell; the reason says what to do about it. */
  static Reading unknown(String item, Sentence reason, String evidence) {
    return new Reading(item, null, reason, false, evidence);
  }

  /** The server did not answer the question. */
  static Reading broken(String item, Sentence reason, String evidence) {
    return new Reading(item, null, reason, true, evidence);
  }
}
