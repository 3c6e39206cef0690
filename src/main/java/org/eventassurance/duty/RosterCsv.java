package org.eventassurance.duty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * A roster as people keep it in a spreadsheet: a line for each shift, with the columns post, place,
 * person, outsider, from and until. Where the first line names no columns, they come in this order.
 */
final class RosterCsv {

  private static final String TABLE = "roster";
  private static final List<String> COLUMNS =
      List.of("post", "place", "person", "outsider", "from", "until");
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final String TIME =
      "Give date and time, like 2026-11-11 20:00 or 2026-11-11T20:00+08:00.";

  private final ZoneId zone;
  private final List<ShiftDraft> drafts = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();
  private List<String> columns = COLUMNS;

  private RosterCsv(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a table; commas, semicolons or tabs stand between its cells.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static RosterCsv read(String text, ZoneId zone) {
    RosterCsv csv = new RosterCsv(zone);
    csv.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    Problem.refuseAny(csv.errors);
    return csv;
  }

  /** The shifts as a table that can be read again. */
  static String write(List<DutyShift> shifts, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      printer.printRecord(COLUMNS);
      for (DutyShift shift : shifts) {
        printer.printRecord(
            shift.post(),
            shift.place(),
            shift.person(),
            shift.outsider(),
            shift.startsAt().atZone(zone).toOffsetDateTime(),
            shift.endsAt().atZone(zone).toOffsetDateTime());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The shifts, in the order of their lines. */
  List<ShiftDraft> drafts() {
    return List.copyOf(drafts);
  }

  /** What a person calls a column of a shift, counted from 0: its line is counted from 1. */
  String field(int shift, String column) {
    return fieldOfLine(lines.get(shift), column);
  }

  private void parse(String text) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord line : parser) {
        if (line.getRecordNumber() == 1 && isHeading(line)) {
          readHeading(line);
        } else {
          add(line, parser.getCurrentLineNumber());
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Problem.invalid(
          TABLE, "This is no table of comma-separated values: %s", e.getMessage());
    }
  }

  /** What stands between the cells of the first line. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static boolean isHeading(CSVRecord line) {
    return line.stream().anyMatch(cell -> cell.equalsIgnoreCase(COLUMNS.get(0)));
  }

  private void readHeading(CSVRecord line) {
    columns = line.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
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
    if (line.size() > columns.size()) {
      errors.add(
          new FieldError(
              "line " + number,
              "This line has more cells than there are columns: put quotes around a cell with a"
                  + " comma."));
    }
    lines.add(number);
    drafts.add(
        new ShiftDraft(
            cell(line, "post"),
            cell(line, "place"),
            cell(line, "person"),
            cell(line, "outsider"),
            moment(line, number, "from"),
            moment(line, number, "until")));
  }

  private Instant moment(CSVRecord line, long number, String column) {
    String cell = cell(line, column);
    try {
      return cell == null ? null : moment(cell);
    } catch (DateTimeException e) {
      errors.add(new FieldError(fieldOfLine(number, column), TIME));
      return null;
    }
  }

  private Instant moment(String cell) {
    return cell.length() > "2026-11-11T20:00".length()
        ? OffsetDateTime.parse(cell).toInstant()
        : LocalDateTime.parse(cell, PLAIN).atZone(zone).toInstant();
  }

  private String cell(CSVRecord line, String column) {
    int index = columns.indexOf(column);
    if (index < 0 || index >= line.size()) {
      return null;
    }
    String cell = line.get(index).strip();
    return cell.isEmpty() ? null : cell;
  }

  private static String fieldOfLine(long line, String column) {
    return "line " + line + ", " + column;
  }
}
