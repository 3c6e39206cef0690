package org.eventassurance.timeline;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eventassurance.table.SpreadsheetTable;

/** A timeline as a table for spreadsheets. */
final class TimelineCsv {

  private static final List<String> COLUMNS =
      List.of("at", "kind", "what", "who", "whoName", "system", "systemName", "reference");

  private TimelineCsv() {}

  static String write(List<TimelineLine> lines) {
    StringBuilder text = new StringBuilder();
    SpreadsheetTable table = SpreadsheetTable.on(text, COLUMNS);
    for (TimelineLine line : lines) {
      table.line(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at()),
          line.kind(),
          line.what(),
          line.who(),
          line.whoName(),
          line.system(),
          line.systemName(),
          line.reference());
    }
    return text.toString();
  }
}
