package org.eventassurance.process;

import java.util.List;
import java.util.Locale;

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
   * One option.
   *
   * @param value what is submitted
   * @param label what is read
   */
  record Choice(String value, String label) {}
}
