package org.eventassurance.contingency;

import java.util.Map;
import java.util.function.Supplier;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * A plan as a file has it.
 *
 * @param file how people call the file; empty if there is just one
 * @param draft a tidy one
 * @param version the version that was exported and changed, or null
 * @param lines where each field is, counted from 1
 */
record WrittenPlan(
    String file, String department, PlanDraft draft, Integer version, Map<String, Integer> lines) {

  /** The error with its file and line. */
  FieldError at(FieldError error) {
    return new FieldError(
        place(file, lines.getOrDefault(error.field(), 1), error.field()), error.sentence());
  }

  /**
   * Does something with it.
   *
   * @throws Problem with the lines of what was refused, which the command knows only by field
   */
  <T> T checked(Supplier<T> command) {
    try {
      return command.get();
    } catch (Problem refused) {
      if (refused.getStatusCode().value() != 400) {
        throw refused;
      }
      throw Problem.invalid(refused.errors().stream().map(this::at).toList());
    }
  }

  /** What a person calls a place in a file, such as {@code restore.md, line 4, type}. */
  static String place(String file, int line, String field) {
    return (file.isEmpty() ? "" : file + ", ") + "line " + line + ", " + field;
  }
}
