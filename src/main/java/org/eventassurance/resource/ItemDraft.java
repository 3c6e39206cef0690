package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/** A resource as somebody wants to file it; what was left out is null. */
record ItemDraft(
    String kind,
    BigDecimal quantity,
    String unit,
    String system,
    Instant neededFrom,
    Instant neededUntil,
    String purpose) {}
