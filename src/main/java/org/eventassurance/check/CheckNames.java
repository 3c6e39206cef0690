package org.eventassurance.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lists of checks as models and tables write them: names with commas between, or {@code all}, which
 * includes the test alert.
 */
public final class CheckNames {

  /** The word for all checks that there are. */
  static final String ALL = "all";

  private CheckNames() {}

  static List<String> split(String names) {
    return Stream.of(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** What may stand in the place of a text that is no such list; null if it is one. */
  public static String expected(String text, Stream<Check> checks) {
    List<String> known = checks.map(Check::name).toList();
    List<String> names = split(text);
    return names.equals(List.of(ALL)) || (!names.isEmpty() && known.containsAll(names))
        ? null
        : ALL + ", or one or several of " + String.join(", ", known) + " with commas between";
  }
}
