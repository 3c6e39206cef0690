package org.eventassurance.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eventassurance.problem.Problem;
import org.eventassurance.table.PastedTable;
import org.eventassurance.table.PastedTable.Line;

/**
 * A roster as people keep it in a spreadsheet: a line for each shift, with the columns post, place,
 * person, outsider, from and until. Where the first line names no columns, they come in this order.
 */
final class RosterCsv {

  private static final String TABLE = "roster";
  private static final List<String> COLUMNS =
      List.of("post", "place", "person", "outsider", "from", "until");

  private final PastedTable table;
  private final List<ShiftDraft> drafts;

  private RosterCsv(PastedTable table, ZoneId zone) {
    this.table = table;
    this.drafts = table.lines().stream().map(line -> draft(line, zone)).toList();
    table.refuseUnreadable();
  }

  /**
   * Reads a table; commas, semicolons or tabs stand between its cells.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static RosterCsv read(String text, ZoneId zone) {
    return new RosterCsv(PastedTable.namedOrInOrder(TABLE, text, COLUMNS), zone);
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

  private static ShiftDraft draft(Line line, ZoneId zone) {
    return new ShiftDraft(
        line.text("post"),
        line.text("place"),
        line.text("person"),
        line.text("outsider"),
        line.moment("from", zone),
        line.moment("until", zone));
  }

  /** The shifts, in the order of their lines. */
  List<ShiftDraft> drafts() {
    return drafts;
  }

  /** What a person calls a column of a shift, counted from 0: its line is counted from 1. */
  String field(int shift, String column) {
    return table.field(shift, column);
  }
}
