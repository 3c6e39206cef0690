package org.eventassurance.resource;

import java.math.BigDecimal;

/**
 * A kind of resource that can be filed, as the table {@code resource-lead-time} names it.
 *
 * @param id the word in the table's column {@code kind}
 * @param name what people read
 * @param unit what quantities are counted in
 * @param step the smallest quantity: 1 where only whole numbers make sense, else 0.01
 */
record ResourceKind(String id, String name, String unit, BigDecimal step) {}
