package org.eventassurance.loadtest;

import java.util.Collection;
import java.util.Comparator;

/** How a measured item or a whole test came out, the best first. */
public enum Verdict {
  PASS,
  /** Passed, with little to spare. */
  WARN,
  FAIL;

  /** The worst counts; a test that measured nothing has failed. */
  static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().max(Comparator.naturalOrder()).orElse(FAIL);
  }
}
