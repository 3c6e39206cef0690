package org.eventassurance.check;

import java.util.Collection;
import java.util.Comparator;

/** What an automatic check says; the worst stands last. */
public enum State {
  PASS,
  /** It may not or cannot be seen, so that it must not be taken for a pass. */
  UNKNOWN,
  WARN,
  /** The check itself did not get through: a server was down, slow, or answered nonsense. */
  ERROR,
  FAIL;

  /** The worst of all; unknown where there is nothing, because nothing was seen. */
  static State worst(Collection<State> states) {
    return states.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
  }

  static State of(Verdict verdict) {
    return valueOf(verdict.name());
  }
}
