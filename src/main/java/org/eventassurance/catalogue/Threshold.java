package org.eventassurance.catalogue;

/**
 * A query of which a system's owner says from where on its result is bad.
 *
 * @param id what it is called, unique within its system
 * @param query PromQL
 * @param low whether values under the limits are bad, instead of values from the limits upwards
 * @param warn null if nothing warns
 * @param fail null if nothing fails
 */
public record Threshold(String id, String query, boolean low, Double warn, Double fail) {}
