package org.eventassurance.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A timeline as a table for spreadsheets: UTF-8 with a byte order mark, by which they know it, and
 * without anything that they would take for a formula.
 */
final class TimelineCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("at", "kind", "what", "who", "whoName", "system", "systemName", "reference")
          .get();

  private TimelineCsv() {}

  static String write(List<TimelineLine> lines) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (TimelineLine line : lines) {
        printer.printRecord(cells(line).map(TimelineCsv::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text takes all that is appended.", impossible);
    }
    return text.toString();
  }

  private static Stream<String> cells(TimelineLine line) {
    return Stream.of(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at()),
        line.kind().name(),
        line.what(),
        line.who(),
        line.whoName(),
        line.system(),
        line.systemName(),
        line.reference());
  }

  /** An apostrophe in front tells a spreadsheet that it is text. */
  private static String harmless(String cell) {
    String begin = cell.stripLeading();
    boolean isFormula = !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
