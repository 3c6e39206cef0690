package org.eventassurance.board;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.eventassurance.language.TimeSpan;
import org.eventassurance.language.Words;
import org.eventassurance.trackrecord.Spread;
import org.springframework.context.MessageSource;

/** Says figures of events as the reader writes them; a dash for what nobody knows. */
final class FigureWords {

  private static final String UNKNOWN = "–";
  private static final String REQUESTS_TO = "qps:";
  private static final double SMALL = 10;

  private final Names names;
  private final Words words;
  private final MessageSource messages;
  private final Locale language;

  FigureWords(Names names, Words words, MessageSource messages, Locale language) {
    this.names = names;
    this.words = words;
    this.messages = messages;
    this.language = language;
  }

  /** A value of a measure. */
  public String say(Trend measure, Double value) {
    if (value == null) {
      return UNKNOWN;
    }
    return switch (measure) {
      case IN_TIME, FORECAST_MISS -> percent(value);
      case ESCALATED -> number(value);
      case RESTORED_AFTER -> span(value.longValue());
    };
  }

  public String percent(Double value) {
    return value == null ? UNKNOWN : number(value) + "\u00a0%";
  }

  /** An error with its sign. */
  public String error(Double percent) {
    return (percent != null && percent > 0 ? "+" : "") + percent(percent);
  }

  /** A number, the fewer decimals the larger it is. */
  public String number(Double value) {
    if (value == null) {
      return UNKNOWN;
    }
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(Math.abs(value) < SMALL ? 1 : 0);
    return format.format(value);
  }

  /** The median of how long things took. */
  public String median(Spread spread) {
    return spread == null ? UNKNOWN : span(spread.medianMinutes());
  }

  /** How long nine in ten took at the most. */
  public String ninth(Spread spread) {
    return spread == null ? UNKNOWN : span(spread.p90Minutes());
  }

  /** How long the longest took. */
  public String worst(Spread spread) {
    return spread == null ? UNKNOWN : span(spread.worstMinutes());
  }

  /** What people call a figure that was forecast. */
  public String figure(String id, String english) {
    return id.startsWith(REQUESTS_TO)
        ? messages.getMessage(
            "statistics.requestsTo",
            new Object[] {names.system(id.substring(REQUESTS_TO.length()))},
            language)
        : words.say(english);
  }

  private String span(long minutes) {
    return TimeSpan.say(Duration.ofMinutes(minutes), messages, language);
  }
}
