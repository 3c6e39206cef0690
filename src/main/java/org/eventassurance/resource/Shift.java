package org.eventassurance.resource;

/**
 * A filed resource that was moved along with its event.
 *
 * @param item as it is now
 * @param before when it was to be used before
 */
record Shift(ResourceItem item, Term before) {}
