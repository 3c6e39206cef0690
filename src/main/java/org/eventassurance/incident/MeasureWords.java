package org.eventassurance.incident;

import org.eventassurance.language.Spoken;
import org.springframework.context.MessageSource;

/** Says a measure in each reader's language. */
final class MeasureWords {

  private MeasureWords() {}

  static Spoken of(Measure measure, MessageSource messages) {
    return language -> messages.getMessage("measure." + measure, null, language);
  }
}
