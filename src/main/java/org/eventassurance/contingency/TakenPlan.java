package org.eventassurance.contingency;

/** A plan that came in by a file, and what became of it. */
public record TakenPlan(String file, ContingencyPlan plan, Outcome outcome) {

  /** What a file did to the library. */
  public enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED;

    static Outcome of(int before, int after) {
      if (before == after) {
        return UNCHANGED;
      }
      return before == 0 ? CREATED : REVISED;
    }
  }
}
