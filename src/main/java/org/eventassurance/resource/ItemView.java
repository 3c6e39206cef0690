package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A filed resource as people and programs see it.
 *
 * @param addsTo the item that an amendment added this one to; null for one of its own
 * @param kindName what people call the kind, in the reader's language
 * @param unit what quantities are counted in, in the table's words
 * @param fileBy the last moment at which it could be filed in time
 * @param leadDays calendar days before the anchor
 * @param anchor {@code use} or {@code broadcastStart}
 * @param granted how much it was given
 * @param delivered how much was handed over; null as long as nothing was
 * @param open how much nobody has given or refused yet
 * @param reason why it is in time or late, and where each part of it comes from
 * @param undelivered whether it was to be used by now, and isn't there (E6)
 */
public record ItemView(
    long id,
    Long addsTo,
    String filing,
    String department,
    String kind,
    String kindName,
    String system,
    BigDecimal quantity,
    String unit,
    Instant neededFrom,
    Instant neededUntil,
    String purpose,
    Instant filedAt,
    Instant fileBy,
    boolean inTime,
    int leadDays,
    String anchor,
    ItemStatus status,
    BigDecimal granted,
    BigDecimal delivered,
    BigDecimal open,
    BigDecimal refused,
    String reason,
    boolean undelivered) {}
