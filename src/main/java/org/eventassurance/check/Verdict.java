package org.eventassurance.check;

/** What a check says of a measured value, or of all of them: the worst counts. */
public enum Verdict {
  PASS,
  WARN,
  FAIL
}
