package org.eventassurance.forecast;

/**
 * How much of one kind of resource the event takes on top of what is there.
 *
 * @param kind the kind of resource, such as {@code CDN}
 * @param need number and unit in SRE's words
 */
public record ResourceNeed(String kind, String need) {}
