package org.eventassurance.contingency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.contingency.PlanDrill.Outcome;
import org.eventassurance.problem.Problem.FieldError;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what is wrong with a drill that somebody tells of outside of a form. */
final class DrillRules {

  private static final int LONGEST_FINDINGS = 2000;
  private static final String FINDINGS = "findings";

  private DrillRules() {}

  static List<FieldError> errors(
      Instant drilledAt, Outcome outcome, Integer minutes, String findings, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (drilledAt.isAfter(now)) {
      errors.add(new FieldError("at", "The drill must have taken place: give a time in the past."));
    }
    if (outcome == null) {
      errors.add(new FieldError("outcome", "Say whether the plan worked: PASSED or FAILED."));
    }
    if (minutes != null && (minutes < 0 || minutes > PlanRules.MOST_MINUTES)) {
      errors.add(
          new FieldError("minutes", "Give a whole number from 0 to %s.", PlanRules.MOST_MINUTES));
    }
    if (outcome == Outcome.FAILED && findings.isEmpty()) {
      errors.add(
          new FieldError(
              FINDINGS,
              "A plan did not work: say why, what is done about it, by whom and by when."));
    }
    if (findings.length() > LONGEST_FINDINGS) {
      errors.add(new FieldError(FINDINGS, "Use at most %s characters.", LONGEST_FINDINGS));
    }
    if (!StreamReader.isPrintable(findings)) {
      errors.add(new FieldError(FINDINGS, "Leave out control characters: nobody can read them."));
    }
    return errors;
  }
}
