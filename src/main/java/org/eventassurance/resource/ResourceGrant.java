package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

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
record ResourceGrant(
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
  static ResourceGrant byRule(
      Source source, Stock stock, BigDecimal quantity, Term term, Instant at) {
    return new ResourceGrant(
        source, stock, quantity, term.from(), term.until(), null, null, null, at);
  }

  /** A grant that the resource manager decided for the time that is left of an item's use. */
  static ResourceGrant decided(
      Source source, Stock stock, BigDecimal quantity, Term term, Decision decision) {
    return new ResourceGrant(
        source,
        stock,
        quantity,
        term.from(),
        term.until(),
        null,
        null,
        decision.by(),
        decision.at());
  }

  Term term() {
    return new Term(fromAt, untilAt);
  }

  ResourceGrant of(BigDecimal other) {
    return new ResourceGrant(
        source, stock, other, fromAt, untilAt, takenFrom, cost, grantedBy, grantedAt);
  }

  ResourceGrant during(Instant from, Instant until) {
    return new ResourceGrant(
        source, stock, quantity, from, until, takenFrom, cost, grantedBy, grantedAt);
  }
}
