package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A quantity that an item was given for a time.
 *
 * @param stock what it occupies meanwhile
 * @param fromAt the first moment
 * @param untilAt the first moment at which it is free again
 * @param takenFrom the ids of the items that gave it up, with commas; null unless it is reallocated
 * @param cost of the elastic cloud, in the company's currency; null if there is none
 * @param grantedBy who decided; null where the rule did
 */
@Table("resource_grant")
record Grant(
    Source source,
    Stock stock,
    BigDecimal quantity,
    Instant fromAt,
    Instant untilAt,
    String takenFrom,
    BigDecimal cost,
    String grantedBy,
    Instant grantedAt) {

  /** A grant that the rule gives for an item's time of use. */
  static Grant byRule(Source source, Stock stock, BigDecimal quantity, Term term, Instant at) {
    return new Grant(source, stock, quantity, term.from(), term.until(), null, null, null, at);
  }

  Term term() {
    return new Term(fromAt, untilAt);
  }

  Grant of(BigDecimal other) {
    return new Grant(source, stock, other, fromAt, untilAt, takenFrom, cost, grantedBy, grantedAt);
  }

  Grant during(Instant from, Instant until) {
    return new Grant(source, stock, quantity, from, until, takenFrom, cost, grantedBy, grantedAt);
  }
}
