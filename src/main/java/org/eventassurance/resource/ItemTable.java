package org.eventassurance.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eventassurance.table.SpreadsheetTable;

/** Writes what was filed as a table that a spreadsheet opens. */
final class ItemTable {

  private ItemTable() {}

  /**
   * One line to an item.
   *
   * @param zone in which times are written, with offset
   */
  static String write(List<ItemView> items, ZoneId zone) {
    StringBuilder table = new StringBuilder();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader(
                "id",
                "addsTo",
                "department",
                "kind",
                "quantity",
                "unit",
                "system",
                "neededFrom",
                "neededUntil",
                "purpose",
                "filedAt",
                "fileBy",
                "inTime",
                "leadDays",
                "anchor",
                "status",
                "granted",
                "open",
                "refused",
                "reason")
            .get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (ItemView item : items) {
        printer.printRecord(
            item.id(),
            item.addsTo(),
            item.department(),
            item.kind(),
            plain(item.quantity()),
            item.unit(),
            item.system(),
            time(item.neededFrom(), zone),
            time(item.neededUntil(), zone),
            SpreadsheetTable.harmless(item.purpose()),
            time(item.filedAt(), zone),
            time(item.fileBy(), zone),
            item.inTime(),
            item.leadDays(),
            item.anchor(),
            item.status(),
            plain(item.granted()),
            plain(item.open()),
            plain(item.refused()),
            SpreadsheetTable.harmless(item.reason()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }

  private static String time(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime().toString();
  }
}
