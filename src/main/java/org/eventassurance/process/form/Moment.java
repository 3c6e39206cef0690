package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import org.eventassurance.language.Sentence;

/**
 * How a date field writes its value, which stays text.
 *
 * @param description what to say to somebody who wrote it otherwise
 */
record Moment(DateTimeFormatter format, Sentence description) {

  private static final Moment DATE =
      new Moment(
          DateTimeFormatter.ISO_LOCAL_DATE, Sentence.of("must be a date, such as 2026-11-11."));
  private static final Moment LOCAL_TIME =
      new Moment(DateTimeFormatter.ISO_LOCAL_TIME, Sentence.of("must be a time, such as 20:00."));
  private static final Moment OFFSET_TIME =
      new Moment(
          DateTimeFormatter.ISO_OFFSET_TIME,
          Sentence.of("must be a time with its offset, such as 20:00+08:00."));
  private static final Moment LOCAL_DATE_TIME =
      new Moment(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          Sentence.of("must be a date and a time, such as 2026-11-11T20:00."));
  private static final Moment OFFSET_DATE_TIME =
      new Moment(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          Sentence.of(
              "must be a date and a time with its offset, such as 2026-11-11T20:00+08:00."));

  static Moment of(FormField field) {
    boolean local = field.text("timeSerializingFormat").orElse("").equals("no_timezone");
    return switch (field.text("subtype").orElse("date")) {
      case "datetime" -> local ? LOCAL_DATE_TIME : OFFSET_DATE_TIME;
      case "time" -> local ? LOCAL_TIME : OFFSET_TIME;
      default -> DATE;
    };
  }

  String read(JsonNode value) throws RefusedValue {
    try {
      format.parse(value.asText());
      return value.asText();
    } catch (DateTimeException invalid) {
      throw new RefusedValue(description);
    }
  }
}
