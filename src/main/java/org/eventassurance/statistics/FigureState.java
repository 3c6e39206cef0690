package org.eventassurance.statistics;

/** What is known of a figure that a monitoring server was to tell. */
public enum FigureState {
  /** The server knows all of the event. */
  MEASURED,
  /** Of a part of the event the server has no samples. */
  PARTLY,
  /** The server has no samples of the event. */
  MISSING,
  /** The server did not answer, or not with one series. */
  UNANSWERED,
  /** The service catalogue names no query. */
  NOT_ASKED
}
