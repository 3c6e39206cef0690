package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was handed over of an item (E6).
 *
 * @param note what differs from what was granted, for people; null if nothing does
 */
record Delivery(BigDecimal quantity, String note, String by, Instant at) {}
