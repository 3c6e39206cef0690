package org.eventassurance.table;

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
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * A table as somebody copies it from a spreadsheet, or as a program sends it: a line each, with
 * tabs, semicolons or commas between its cells. What cannot be read is noted by line and column,
 * and refused all at once.
 */
public final class PastedTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FIRST_LINE = "line 1";
  private static final String TIME =
      "Give date and time, like 2026-11-11 20:00 or 2026-11-11T20:00+08:00.";
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<String> columns;
  private final List<Line> lines = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();

  private PastedTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * Reads a table whose first line names its columns, in any order and not necessarily all.
   *
   * @param field what the caller calls the whole
   * @throws Problem 400 if this is no table, or has a column that nobody knows
   */
  public static PastedTable named(String field, String text, List<String> known) {
    List<Cells> all = cells(field, text);
    return all.isEmpty()
        ? new PastedTable(known)
        : new PastedTable(columns(all.get(0), known)).with(all.subList(1, all.size()));
  }

  /**
   * Reads a table whose columns come in this order; a line of headings is left out.
   *
   * @param field what the caller calls the whole
   * @param isHeading by the first line's cells
   * @throws Problem 400 if this is no table
   */
  public static PastedTable inOrder(
      String field, String text, List<String> columns, Predicate<List<String>> isHeading) {
    List<Cells> all = cells(field, text);
    boolean headed = !all.isEmpty() && isHeading.test(all.get(0).cells());
    return new PastedTable(columns).with(headed ? all.subList(1, all.size()) : all);
  }

  /**
   * Reads a table whose first line names its columns if it names the first of these, and whose
   * columns else come in this order.
   *
   * @param field what the caller calls the whole
   * @throws Problem 400 if this is no table, or has a column that nobody knows
   */
  public static PastedTable namedOrInOrder(String field, String text, List<String> known) {
    List<Cells> all = cells(field, text);
    boolean named =
        !all.isEmpty() && all.get(0).cells().stream().anyMatch(known.get(0)::equalsIgnoreCase);
    return named ? named(field, text, known) : new PastedTable(known).with(all);
  }

  private static List<Cells> cells(String field, String text) {
    String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(clean))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<Cells> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(clean), format)) {
      for (CSVRecord line : parser) {
        all.add(
            new Cells(parser.getCurrentLineNumber(), line.stream().map(String::strip).toList()));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Problem.invalid(
          field, "This is no table of comma-separated values: %s", e.getMessage());
    }
    return all;
  }

  /** What stands between the cells of the first line. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<String> columns(Cells heading, List<String> known) {
    List<String> columns = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (String cell : heading.cells()) {
      String column = known.stream().filter(cell::equalsIgnoreCase).findFirst().orElse(cell);
      if (!known.contains(column)) {
        errors.add(
            new FieldError(
                FIRST_LINE,
                "There is no column '%s': name the columns %s.",
                cell,
                List.<Object>copyOf(known)));
      } else if (columns.contains(column)) {
        errors.add(new FieldError(FIRST_LINE, "Name the column '%s' only once.", column));
      }
      columns.add(column);
    }
    Problem.refuseAny(errors);
    return columns;
  }

  private PastedTable with(List<Cells> read) {
    read.forEach(this::add);
    return this;
  }

  private void add(Cells line) {
    if (line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
      errors.add(
          new FieldError(
              "line " + line.number(),
              "This line has more cells than there are columns: put quotes around a cell with a"
                  + " comma."));
    }
    lines.add(new Line(line));
  }

  /** The lines below the heading, in their order. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** What a person calls a column of a line, counted from 0: lines are counted from 1. */
  public String field(int line, String column) {
    return lines.get(line).field(column);
  }

  /**
   * Passes a table of which everything could be read.
   *
   * @throws Problem 400 naming every line and column that could not
   */
  public void refuseUnreadable() {
    Problem.refuseAny(errors);
  }

  private record Cells(long number, List<String> cells) {}

  /** A line of the table. */
  public final class Line {

    private final Cells line;

    private Line(Cells line) {
      this.line = line;
    }

    /** A cell's text; null if it is empty, or the table has no such column. */
    public String text(String column) {
      int index = columns.indexOf(column);
      String cell = index < 0 || index >= line.cells().size() ? "" : line.cells().get(index);
      return cell.isEmpty() ? null : cell;
    }

    /**
     * What a cell means; null if it is empty, or cannot be read, which is noted.
     *
     * @param read may refuse with a {@link NumberFormatException} or {@link DateTimeException}
     * @param advice what to write into the cell
     */
    public <T> T value(String column, Function<String, T> read, String advice) {
      String cell = text(column);
      try {
        return cell == null ? null : read.apply(cell);
      } catch (NumberFormatException | DateTimeException unreadable) {
        errors.add(new FieldError(field(column), advice));
        return null;
      }
    }

    /**
     * A moment; null if the cell is empty, or cannot be read, which is noted.
     *
     * @param zone in which a time without an offset is meant
     */
    public Instant moment(String column, ZoneId zone) {
      return value(column, cell -> parsed(cell, zone), TIME);
    }

    private static Instant parsed(String cell, ZoneId zone) {
      return cell.length() > "2026-11-11T20:00".length()
          ? OffsetDateTime.parse(cell).toInstant()
          : LocalDateTime.parse(cell, PLAIN).atZone(zone).toInstant();
    }

    private String field(String column) {
      return "line " + line.number() + ", " + column;
    }
  }
}
