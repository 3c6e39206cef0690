package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.problem.Problem;
import org.eventassurance.table.PastedTable;
import org.eventassurance.table.PastedTable.Line;

/**
 * Items as people keep them in a spreadsheet: a line each, with the columns kind, quantity, unit,
 * system, neededFrom, neededUntil and purpose.
 */
final class FilingCsv {

  private static final String TABLE = "items";
  private static final List<String> COLUMNS =
      List.of("kind", "quantity", "unit", "system", "neededFrom", "neededUntil", "purpose");
  private static final List<String> PASTED =
      List.of("kind", "quantity", "system", "neededFrom", "neededUntil", "purpose");

  private final PastedTable table;
  private final List<ItemDraft> drafts;

  private FilingCsv(PastedTable table, ZoneId zone) {
    this.table = table;
    this.drafts = table.lines().stream().map(line -> draft(line, zone)).toList();
    table.refuseUnreadable();
  }

  /**
   * Reads a table whose first line names the columns, in any order.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static FilingCsv read(String text, ZoneId zone) {
    return new FilingCsv(PastedTable.named(TABLE, text, COLUMNS), zone);
  }

  /**
   * Reads lines as somebody copies them from a spreadsheet: kind, quantity, system, first use,
   * until and purpose in this order. A line of headings is left out.
   *
   * @param zone in which times without an offset are meant
   * @throws Problem 400 naming every line and column that can't be read
   */
  static FilingCsv readPasted(String text, ZoneId zone) {
    return new FilingCsv(PastedTable.inOrder(TABLE, text, PASTED, FilingCsv::isHeading), zone);
  }

  /** No quantity has no digit. */
  private static boolean isHeading(List<String> cells) {
    return cells.size() > 1 && cells.get(1).chars().noneMatch(Character::isDigit);
  }

  private static ItemDraft draft(Line line, ZoneId zone) {
    return new ItemDraft(
        line.text("kind"),
        line.value("quantity", BigDecimal::new, "Give a number, such as 40 or 2.5."),
        line.text("unit"),
        line.text("system"),
        line.moment("neededFrom", zone),
        line.moment("neededUntil", zone),
        line.text("purpose"));
  }

  /** The items, in the order of their lines. */
  List<ItemDraft> drafts() {
    return drafts;
  }

  /** What a person calls a column of an item, counted from 0: its line is counted from 1. */
  String field(int item, String column) {
    return table.field(item, column);
  }
}
