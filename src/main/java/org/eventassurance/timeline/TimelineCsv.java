package org.eventassurance.timeline;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eventassurance.table.Spreadsheet;

/** A timeline as a table for spreadsheets. */
final class TimelineCsv {

  private static final List<String> COLUMNS =
      List.of("at", "kind", "what", "who", "whoName", "system", "systemName", "reference");

  private TimelineCsv() {}

  static String write(List<TimelineLine> lines) {
    return Spreadsheet.write(COLUMNS, lines.stream().map(TimelineCsv::cells).toList());
  }

  private static List<String> cells(TimelineLine line) {
    return List.of(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at()),
        line.kind().name(),
        line.what(),
        line.who(),
        line.whoName(),
        line.system(),
        line.systemName(),
        line.reference());
  }
}
