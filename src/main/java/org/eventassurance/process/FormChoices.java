package org.eventassurance.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A named source of options: a field whose custom property {@code choices} bears this name is
 * served with these options, and a submission is held against them. Exactly one source bears a
 * name.
 */
public interface FormChoices {

  /** The name that forms use, such as {@code systems}. */
  String source();

  /** The options as of now, with labels in the reader's language. */
  List<Choice> choices(Locale language);

  /**
   * What a text tells of whichever option is chosen. A text whose custom property {@code details}
   * bears this source's name, and whose property {@code of} names the field that chooses, is served
   * with them in the place of {@code {{name}}}.
   *
   * @return what is told, by its name and then by the option's value; in the reader's language
   */
  default Map<String, Map<String, String>> details(Locale language) {
    return Map.of();
  }

  /**
   * One option.
   *
   * @param value what is submitted
   * @param label what is read
   */
  record Choice(String value, String label) {}
}
