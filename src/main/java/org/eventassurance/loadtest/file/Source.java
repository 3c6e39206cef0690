package org.eventassurance.loadtest.file;

import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;

/**
 * The file that is read, as its sender called it; it words what is wrong with it.
 *
 * @param name without a path, at most 100 characters
 */
record Source(String name) {

  private static final String FIELD = "file";
  private static final int LONGEST = 100;

  static Source called(String sent) {
    String name = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
    if (name.isBlank()) {
      return new Source("result");
    }
    return new Source(name.substring(0, Math.min(name.length(), LONGEST)));
  }

  /** The file as a whole is not what it should be. */
  Problem wrong(Sentence what) {
    return Problem.invalid(FIELD, "%s: %s", name, what);
  }

  /** A line of the file, the first one being 1, is not what it should be. */
  Problem wrongLine(long line, Sentence what) {
    return Problem.invalid(FIELD, "%s, line %s: %s", name, line, what);
  }

  /** A value of the file is not what it should be. */
  Problem wrongValue(String value, Sentence what) {
    return Problem.invalid(FIELD, "%s, %s: %s", name, value, what);
  }
}
