package org.eventassurance.resource;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eventassurance.majorevent.EventWindow;

/** The moment from which the days of a lead time count back. */
enum Anchor {
  /** The first use of the resource (E12, E13). */
  USE("use"),
  /** The start of the event's broadcast, else the first use (E14). */
  BROADCAST_START("broadcastStart");

  static final String WORDS = "use, broadcastStart";

  private final String word;

  Anchor(String word) {
    this.word = word;
  }

  /** The anchor that the table calls by this word. */
  static Optional<Anchor> of(String word) {
    return Arrays.stream(values()).filter(anchor -> anchor.word.equals(word)).findFirst();
  }

  /** What the table calls it. */
  String word() {
    return word;
  }

  Instant at(EventWindow window, Instant neededFrom) {
    return this == BROADCAST_START && window.broadcastStartsAt() != null
        ? window.broadcastStartsAt()
        : neededFrom;
  }
}
