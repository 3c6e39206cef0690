package org.eventassurance.board;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Says what a decision changed, "from → to" or just "to", as people say it. */
final class OutcomeWords {

  private static final String BECAME = " → ";

  private final TimeWords time;
  private final MessageSource messages;
  private final Locale language;

  OutcomeWords(TimeWords time, MessageSource messages, Locale language) {
    this.time = time;
    this.messages = messages;
    this.language = language;
  }

  /** The recorded outcome with moments in the company's zone and words in the reader's language. */
  public String of(String outcome) {
    return Arrays.stream(outcome.split(BECAME)).map(this::word).collect(Collectors.joining(BECAME));
  }

  private String word(String recorded) {
    try {
      return time.at(OffsetDateTime.parse(recorded));
    } catch (DateTimeException e) {
      String status = messages.getMessage("status." + recorded, null, recorded, language);
      return messages.getMessage("outcome." + recorded, null, status, language);
    }
  }
}
