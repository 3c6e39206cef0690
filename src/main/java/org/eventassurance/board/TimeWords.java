package org.eventassurance.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eventassurance.language.TimeSpan;
import org.springframework.context.MessageSource;

/**
 * Says moments and spans of time in the reader's language and the company's zone, all of one page
 * as of the same moment.
 */
final class TimeWords {

  private final ZonedDateTime now;
  private final MessageSource messages;
  private final Locale language;

  TimeWords(ZonedDateTime now, MessageSource messages, Locale language) {
    this.now = now;
    this.messages = messages;
    this.language = language;
  }

  /** The moment that the page is about, to the second. */
  public String asOf() {
    return format(now, "time.clock");
  }

  /** The company's zone. */
  public ZoneId zone() {
    return now.getZone();
  }

  /** A moment, with its year unless that is the present one. */
  public String at(OffsetDateTime moment) {
    ZonedDateTime local = moment.atZoneSameInstant(zone());
    return format(local, local.getYear() == now.getYear() ? "time.thisYear" : "time.otherYear");
  }

  /** A moment, with its year unless that is the present one. */
  public String at(Instant moment) {
    return at(moment.atZone(zone()).toOffsetDateTime());
  }

  /** From when until when. */
  public String fromTo(Instant from, Instant until) {
    return message("phase.fromTo", at(from), at(until));
  }

  /** A moment as one says it today. */
  public String near(OffsetDateTime moment) {
    ZonedDateTime local = moment.atZoneSameInstant(zone());
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), local.toLocalDate());
    if (days == 0) {
      return format(local, "time.today");
    }
    return days == 1 ? format(local, "time.tomorrow") : at(moment);
  }

  /** The day of a moment, where its time does not matter. */
  public String day(OffsetDateTime moment) {
    return format(moment.atZoneSameInstant(zone()), "time.day");
  }

  /** How far away a moment is: "in 12 days" or "3 h ago". */
  public String from(OffsetDateTime moment) {
    return said(moment.isAfter(now.toOffsetDateTime()) ? "time.in" : "time.ago", moment);
  }

  /** How far away a moment is: "in 12 days" or "3 h ago". */
  public String from(Instant moment) {
    return from(moment.atZone(zone()).toOffsetDateTime());
  }

  /** How late something is that was due at the moment. */
  public String late(Instant due) {
    return late(due.atZone(zone()).toOffsetDateTime());
  }

  /** A day on an axis. */
  public String tick(LocalDate day) {
    return DateTimeFormatter.ofPattern(message("time.tick"), language).format(day);
  }

  /** How late something is that was due at the moment. */
  public String late(OffsetDateTime due) {
    return said("time.late", due);
  }

  private String said(String key, OffsetDateTime moment) {
    Duration span = Duration.between(moment.toInstant(), now.toInstant()).abs();
    return message(key, TimeSpan.say(span, messages, language));
  }

  private String format(ZonedDateTime moment, String pattern) {
    return DateTimeFormatter.ofPattern(message(pattern), language).format(moment);
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
