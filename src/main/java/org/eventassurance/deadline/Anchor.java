package org.eventassurance.deadline;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The moment from which a deadline is counted. */
enum Anchor {
  GO_LIVE("goLive"),
  BROADCAST_START("broadcastStart"),
  END("end"),
  CREATED("created"),
  FREEZE_START("freezeStart"),
  /** The first use of what the task is about, such as resources to be delivered. */
  FIRST_USE("firstUse");

  /** The words that a cell of the column {@code anchor} may hold. */
  static final String WORDS =
      Arrays.stream(values()).map(anchor -> anchor.word).collect(Collectors.joining(", "));

  private final String word;

  Anchor(String word) {
    this.word = word;
  }

  static Optional<Anchor> of(String word) {
    return Arrays.stream(values()).filter(anchor -> anchor.word.equals(word)).findFirst();
  }
}
