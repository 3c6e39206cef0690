package org.eventassurance.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma-separated values for spreadsheets: with a byte order mark, by which they know UTF-8,
 * and without anything that they would take for a formula.
 */
public final class Spreadsheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Spreadsheet() {}

  /**
   * A table.
   *
   * @param lines each with as many cells as there are columns; null is an empty cell
   */
  public static String write(List<String> columns, List<? extends List<?>> lines) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<?> line : lines) {
        printer.printRecord(line.stream().map(Spreadsheet::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text takes all that is appended.", impossible);
    }
    return text.toString();
  }

  /** An apostrophe in front tells a spreadsheet that it is text. A number is no formula. */
  private static Object harmless(Object cell) {
    if (cell == null || cell instanceof Number) {
      return cell;
    }
    String begin = cell.toString().stripLeading();
    boolean isFormula = !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
