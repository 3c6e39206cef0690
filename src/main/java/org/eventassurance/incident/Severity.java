package org.eventassurance.incident;

/** How bad an incident is; S1 is the worst. An event's level is something else: P1 to P3. */
public enum Severity {
  /** Business has stopped, or money is being lost. */
  S1,
  /** An important function fails for many. */
  S2,
  /** A function is disturbed, or fails for some. */
  S3,
  /** Hardly noticed outside. */
  S4;

  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }

  /** The worse of two: in doubt an incident is graver than it looks. */
  Severity orWorse(Severity other) {
    return other.isWorseThan(this) ? other : this;
  }
}
