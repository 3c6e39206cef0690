package org.eventassurance.organisation;

/**
 * A text in a YAML file.
 *
 * @param text the text, empty where the file lacks it
 * @param line its line in the file, counted from 1
 */
public record YamlText(String text, int line) {

  /** Whether the file lacks it, which has been noted already. */
  public boolean isMissing() {
    return text.isEmpty();
  }
}
