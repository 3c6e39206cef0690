package org.eventassurance.resource;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * Items as people keep them in a spreadsheet: a line each, with the columns kind, quantity, unit,
 * system, neededFrom, neededUntil and purpose in any order.
 */
final class FilingCsv {

  private static final List<String> COLUMNS =
      List.of("kind", "quantity", "unit", "system", "neededFrom", "neededUntil", "purpose");
  private static final List<String> PASTED =
      List.of("kind", "quantity", "system", "neededFrom", "neededUntil", "purpose");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();
  private static final String TIME =
      "Give date and time, like 2026-11-11 20:00 or 2026-11-11T20:00+08:00.";
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId zone;
  private final List<ItemDraft> drafts = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();

  private FilingCsv(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a table whose first line names the columns.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static FilingCsv read(String text, ZoneId zone) {
    FilingCsv csv = new FilingCsv(zone);
    CSVFormat format =
        FORMAT
            .builder()
            .setHeader()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setSkipHeaderRecord(true)
            .get();
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    csv.parse(clean, format, line -> true);
    Problem.refuseAny(csv.errors);
    return csv;
  }

  /**
   * Reads lines as somebody copies them from a spreadsheet: kind, quantity, system, first use,
   * until and purpose in this order, between tabs, semicolons or commas. A line of headings is left
   * out.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static FilingCsv readPasted(String text, ZoneId zone) {
    FilingCsv csv = new FilingCsv(zone);
    CSVFormat format =
        FORMAT
            .builder()
            .setHeader(PASTED.toArray(String[]::new))
            .setDelimiter(delimiter(text))
            .setAllowMissingColumnNames(true)
            .get();
    csv.parse(text, format, line -> line.getRecordNumber() > 1 || !isHeading(line));
    Problem.refuseAny(csv.errors);
    return csv;
  }

  private static char delimiter(String text) {
    return text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
  }

  /** No quantity has no digit. */
  private static boolean isHeading(CSVRecord line) {
    return line.size() > 1 && line.get(1).chars().noneMatch(Character::isDigit);
  }

  private void parse(String text, CSVFormat format, Predicate<CSVRecord> choice) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      checkColumns(parser.getHeaderNames());
      for (CSVRecord line : parser) {
        if (choice.test(line)) {
          add(line, parser.getCurrentLineNumber());
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Problem.invalid(
          "items", "This is no table of comma-separated values: %s", e.getMessage());
    }
  }

  private void checkColumns(List<String> columns) {
    columns.stream()
        .filter(column -> !COLUMNS.contains(column))
        .forEach(
            column ->
                errors.add(
                    new FieldError(
                        "line 1",
                        "There is no column '%s': name the columns %s.",
                        column,
                        List.<Object>copyOf(COLUMNS))));
    Problem.refuseAny(errors);
  }

  private void add(CSVRecord line, long number) {
    lines.add(number);
    drafts.add(
        new ItemDraft(
            cell(line, "kind"),
            parsed(line, number, "quantity", BigDecimal::new, "Give a number, such as 40 or 2.5."),
            cell(line, "unit"),
            cell(line, "system"),
            parsed(line, number, "neededFrom", this::moment, TIME),
            parsed(line, number, "neededUntil", this::moment, TIME),
            cell(line, "purpose")));
  }

  private <T> T parsed(
      CSVRecord line, long number, String column, Function<String, T> read, String advice) {
    String cell = cell(line, column);
    try {
      return cell == null ? null : read.apply(cell);
    } catch (NumberFormatException | DateTimeException e) {
      errors.add(new FieldError(fieldOfLine(number, column), advice));
      return null;
    }
  }

  private Instant moment(String cell) {
    return cell.length() > "2026-11-11T20:00".length()
        ? OffsetDateTime.parse(cell).toInstant()
        : LocalDateTime.parse(cell, PLAIN).atZone(zone).toInstant();
  }

  private static String cell(CSVRecord line, String column) {
    return Optional.of(column)
        .filter(line::isSet)
        .map(line::get)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .orElse(null);
  }

  /** The items, in the order of their lines. */
  List<ItemDraft> drafts() {
    return List.copyOf(drafts);
  }

  /** What a person calls a column of an item, counted from 0: its line is counted from 1. */
  String field(int item, String column) {
    return fieldOfLine(lines.get(item), column);
  }

  private static String fieldOfLine(long line, String column) {
    return "line " + line + ", " + column;
  }
}
