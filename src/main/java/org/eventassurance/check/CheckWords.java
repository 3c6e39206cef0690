package org.eventassurance.check;

import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How people call what is measured. */
@Component
public class CheckWords {

  private final MessageSource messages;
  private final Dictionary dictionary;

  CheckWords(MessageSource messages, Dictionary dictionary) {
    this.messages = messages;
    this.dictionary = dictionary;
  }

  /** The item's name; its key if a process owner added it. */
  public String item(String item, Locale language) {
    return messages.getMessage("check.item." + item, null, item, language);
  }

  /**
   * One measurement in a sentence: the item, its value, the limit that it reached, if any, and why.
   */
  public String sentence(Measurement measurement, Locale language) {
    return messages.getMessage(
        "check." + measurement.verdict(),
        new Object[] {
          item(measurement.item(), language),
          measurement.measured(),
          measurement.limitReached(),
          dictionary.in(language).say(measurement.reason())
        },
        language);
  }

  /** A sentence in the reader's language. */
  String say(Sentence sentence, Locale language) {
    return dictionary.in(language).say(sentence);
  }
}
