package org.eventassurance.majorevent;

import java.time.Instant;
import org.eventassurance.language.Sentence;

/**
 * Something that is still open when the watch over an event ends (E26).
 *
 * @param since when it began; null where that says nothing
 * @param reference what it is, such as {@code incident/12}
 */
public record OpenPoint(Kind kind, Sentence what, Instant since, String reference) {

  /** What is open, the most urgent first. */
  public enum Kind {
    INCIDENT,
    EXCEPTION,
    HAZARD,
    SHIFT,
    TASK,
    FOLLOW_UP
  }
}
