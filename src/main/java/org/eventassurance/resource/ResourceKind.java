package org.eventassurance.resource;

/**
 * A kind of resource that can be filed, as the table {@code resource-lead-time} names it.
 *
 * @param id the word in the table's column {@code kind}
 * @param name what people read
 * @param unit what quantities are counted in
 */
record ResourceKind(String id, String name, String unit) {}
