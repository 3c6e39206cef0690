package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/** What somebody wants of an item from now on; what stays as it is is null. */
public record ItemChange(BigDecimal quantity, Instant neededFrom, Instant neededUntil) {}
