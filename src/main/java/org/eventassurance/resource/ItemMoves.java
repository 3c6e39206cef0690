package org.eventassurance.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code resource_shift}: what was moved along with its event, and who answered. */
@Repository
class ItemMoves {

  private final JdbcClient jdbc;

  ItemMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The times of use before the move, by the items' ids, of what nobody has answered for. */
  Map<Long, Term> unanswered(String eventCode) {
    return jdbc
        .sql(
            """
            select shift.resource_item, shift.from_before, shift.until_before
            from resource_shift shift join resource_item item on item.id = shift.resource_item
            where item.event_code = ? and shift.answered_at is null
            """)
        .param(eventCode)
        .query(Row.class)
        .stream()
        .collect(Collectors.toMap(Row::resourceItem, Row::before));
  }

  /** Notes that an item was moved; who has not answered is asked about the whole way. */
  void moved(long item, Term before, Instant at) {
    int known =
        jdbc.sql(
                "update resource_shift set shifted_at = ?"
                    + " where resource_item = ? and answered_at is null")
            .params(stored(at), item)
            .update();
    if (known == 0) {
      jdbc.sql("delete from resource_shift where resource_item = ?").param(item).update();
      jdbc.sql(
              """
              insert into resource_shift (resource_item, from_before, until_before, shifted_at)
              values (?, ?, ?, ?)
              """)
          .params(item, stored(before.from()), stored(before.until()), stored(at))
          .update();
    }
  }

  void answered(long item, String by, Instant at) {
    jdbc.sql("update resource_shift set answered_by = ?, answered_at = ? where resource_item = ?")
        .params(by, stored(at), item)
        .update();
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A row as it is read. */
  record Row(long resourceItem, OffsetDateTime fromBefore, OffsetDateTime untilBefore) {

    Term before() {
      return new Term(fromBefore.toInstant(), untilBefore.toInstant());
    }
  }
}
