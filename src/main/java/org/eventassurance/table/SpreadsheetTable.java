package org.eventassurance.table;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of comma-separated values (RFC 4180) that is written line by line: with a byte order
 * mark, by which spreadsheets know UTF-8, and without anything that they would take for a formula.
 */
public final class SpreadsheetTable implements Flushable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;
  private final int columns;

  private SpreadsheetTable(CSVPrinter printer, int columns) {
    this.printer = printer;
    this.columns = columns;
  }

  /** Begins a table with the names of its columns; whoever opened {@code out} closes it. */
  public static SpreadsheetTable on(Appendable out, List<String> columns) {
    try {
      out.append(BYTE_ORDER_MARK);
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(columns);
      return new SpreadsheetTable(printer, columns.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line: a cell to each column; nothing for null, and only numbers may begin with a sign. */
  public void line(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns.");
    }
    try {
      printer.printRecord(Arrays.stream(cells).map(SpreadsheetTable::harmless));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object harmless(Object cell) {
    return cell == null || cell instanceof Number ? cell : harmless(cell.toString());
  }

  /** The text; with an apostrophe in front if a spreadsheet would take it for a formula. */
  public static String harmless(String cell) {
    String begin = cell.stripLeading();
    boolean isFormula =
        !cell.isEmpty()
            && (FORMULA.indexOf(cell.charAt(0)) >= 0
                || (!begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0));
    return isFormula ? "'" + cell : cell;
  }
}
