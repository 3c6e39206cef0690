package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A resource as it is filed, judged to be possible.
 *
 * @param addsTo the item that an amendment adds this one to; null for one of its own
 */
record NewItem(
    String kind,
    BigDecimal quantity,
    String unit,
    String system,
    Instant neededFrom,
    Instant neededUntil,
    String purpose,
    Long addsTo) {}
