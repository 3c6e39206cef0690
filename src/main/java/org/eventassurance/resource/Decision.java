package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was decided about an item, and why.
 *
 * @param cost of the elastic cloud, in the company's currency; null if there is none
 * @param by who decided; null where the rule did
 */
record Decision(Outcome outcome, String reason, BigDecimal cost, String by, Instant at) {}
