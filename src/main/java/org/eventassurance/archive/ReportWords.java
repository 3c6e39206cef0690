package org.eventassurance.archive;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eventassurance.archive.TimeAxis.Tick;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.TimeSpan;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;

/**
 * Says in the language of a report what a dossier holds. Moments are in the company's zone and with
 * their year, for a report is read years later; what is missing is a dash.
 */
final class ReportWords {

  private static final String MISSING = "—";
  private static final String PERCENT = "\u00A0%";
  private static final String BECAME = " → ";
  private static final Pattern CODES = Pattern.compile(", *");
  private static final int MOST_NAMED = 6;

  private final EventWords names;
  private final Map<String, String> people;
  private final Words words;
  private final MessageSource messages;
  private final ZoneId zone;
  private final Locale language;

  /**
   * The words of one report.
   *
   * @param people what people were called in the event, by their ids
   */
  ReportWords(
      EventWords names,
      Map<String, String> people,
      Words words,
      MessageSource messages,
      ZoneId zone,
      Locale language) {
    this.names = names;
    this.people = people;
    this.words = words;
    this.messages = messages;
    this.zone = zone;
    this.language = language;
  }

  /** The company's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** A moment to the minute. */
  public String at(Instant moment) {
    return format(moment, "report.time.minute");
  }

  /** The day of a moment. */
  public String day(Instant moment) {
    return moment == null ? MISSING : day(LocalDate.ofInstant(moment, zone));
  }

  public String day(LocalDate day) {
    return day == null ? MISSING : pattern("report.time.day").format(day);
  }

  /** From when until when; a day that both share is said once. */
  public String fromTo(Instant from, Instant until) {
    boolean sameDay =
        from != null
            && until != null
            && LocalDate.ofInstant(from, zone).equals(LocalDate.ofInstant(until, zone));
    String end = sameDay ? format(until, "report.time.ofDay") : at(until);
    return message("phase.fromTo", at(from), end);
  }

  /** What is written under an axis of time. */
  public String tick(Tick tick) {
    return pattern(tick.isDay() ? "time.tick" : "report.time.ofDay").format(tick.at());
  }

  /** What is written under an axis that begins within a day. */
  public String firstTick(Tick tick) {
    return pattern(tick.isDay() ? "time.tick" : "report.time.dayAndTime").format(tick.at());
  }

  /** How long something takes, such as "3 h". */
  public String span(Duration span) {
    return span == null ? MISSING : TimeSpan.say(span.abs(), messages, language);
  }

  public String minutes(Long minutes) {
    return minutes == null ? MISSING : span(Duration.ofMinutes(minutes));
  }

  /** A number as the reader writes numbers, with at most two decimals. */
  public String number(Number number) {
    if (number == null) {
      return MISSING;
    }
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(Math.abs(number.doubleValue()) >= 100 ? 0 : 2);
    return format.format(number);
  }

  /** A quantity with what it is counted in. */
  public String quantity(Number number, String unit) {
    return number == null ? MISSING : (number(number) + " " + words.say(unit)).strip();
  }

  /** How far a forecast was off, with its sign. */
  public String error(Number percent) {
    if (percent == null) {
      return MISSING;
    }
    long rounded = Math.round(percent.doubleValue());
    return (rounded > 0 ? "+" : "") + number(rounded).replace('-', '−') + PERCENT;
  }

  public String percent(Number percent) {
    return percent == null ? MISSING : number(Math.round(percent.doubleValue())) + PERCENT;
  }

  /** A person as they were called then. */
  public String person(String id) {
    return isBlank(id) ? MISSING : people.getOrDefault(id, names.person(id));
  }

  /** Some of many people, and how many more there are. */
  public String people(List<String> ids) {
    if (ids.isEmpty()) {
      return MISSING;
    }
    String named = joined(ids.stream().limit(MOST_NAMED).map(this::person).toList());
    int more = ids.size() - MOST_NAMED;
    return more <= 0 ? named : message("told.more", named, more);
  }

  public String department(String id) {
    return isBlank(id) ? MISSING : names.department(id, language);
  }

  public String system(String id) {
    return isBlank(id) ? MISSING : names.system(id);
  }

  /** Things one after the other. */
  public String joined(List<String> things) {
    return things.isEmpty()
        ? MISSING
        : things.stream().collect(Collectors.joining(message("list.separator")));
  }

  /** A sentence of the product. */
  public String say(Sentence sentence) {
    return has(sentence) ? words.say(sentence) : MISSING;
  }

  /** Whether there is anything to say. */
  public boolean has(Object said) {
    return said != null && !said.toString().isBlank();
  }

  /** Words of a model or a table. */
  public String say(String english) {
    return isBlank(english) ? MISSING : words.say(english);
  }

  /** What people wrote, as they wrote it. */
  public String text(String written) {
    return isBlank(written) ? MISSING : written;
  }

  /** What a decision changed, "from → to" or just "to". */
  public String outcome(String recorded) {
    return isBlank(recorded)
        ? MISSING
        : Arrays.stream(recorded.split(BECAME))
            .map(this::changed)
            .collect(Collectors.joining(BECAME));
  }

  private String changed(String recorded) {
    try {
      return at(OffsetDateTime.parse(recorded).toInstant());
    } catch (DateTimeException noMoment) {
      return word("outcome.", word("status.", recorded));
    }
  }

  /** How much later something was, such as "4 min". */
  public String after(Instant begin, Instant later) {
    return begin == null || later == null ? MISSING : span(Duration.between(begin, later));
  }

  /** What a quantity is counted in. */
  public String unit(String unit) {
    return words.say(unit);
  }

  /** A part of a drawing's width. */
  public String part(int number, int all) {
    return Percent.of((double) number / all);
  }

  /** The company's zone by its name. */
  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, language);
  }

  /** A code in words: the message of the prefix and the code, else the code itself. */
  public String word(String prefix, String code) {
    return isBlank(code) ? MISSING : messages.getMessage(prefix + code, null, code, language);
  }

  /** Several codes in words. */
  public String words(String prefix, String codes) {
    return isBlank(codes)
        ? MISSING
        : joined(CODES.splitAsStream(codes).map(code -> word(prefix, code)).toList());
  }

  private String format(Instant moment, String pattern) {
    return moment == null ? MISSING : pattern(pattern).format(moment.atZone(zone));
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(message(key), language);
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, language);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
