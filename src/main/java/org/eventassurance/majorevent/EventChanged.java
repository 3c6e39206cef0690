package org.eventassurance.majorevent;

/**
 * An event was registered, classified, confirmed, moved, begun or ended; published in the
 * transaction of the change.
 */
public record EventChanged(String eventCode) {}
