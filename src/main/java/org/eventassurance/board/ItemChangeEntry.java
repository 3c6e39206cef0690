package org.eventassurance.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eventassurance.resource.ItemChange;
import org.eventassurance.resource.ItemView;
import org.springframework.format.annotation.DateTimeFormat;

/** The form by which an item is changed; times in the company's zone. */
record ItemChangeEntry(
    BigDecimal quantity,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime neededFrom,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime neededUntil) {

  /** What a browser's field for date and time sends. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  /** A form with the item as it is. */
  static ItemChangeEntry of(ItemView item, ZoneId zone) {
    return new ItemChangeEntry(
        Amounts.plain(item.quantity()),
        LocalDateTime.ofInstant(item.neededFrom(), zone),
        LocalDateTime.ofInstant(item.neededUntil(), zone));
  }

  ItemChange change(ZoneId zone) {
    return new ItemChange(quantity, in(zone, neededFrom), in(zone, neededUntil));
  }

  private static Instant in(ZoneId zone, LocalDateTime local) {
    return local == null ? null : local.atZone(zone).toInstant();
  }
}
