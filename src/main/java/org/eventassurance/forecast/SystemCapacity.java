package org.eventassurance.forecast;

/**
 * The peak that one system is prepared for.
 *
 * @param system an id of the service catalogue
 * @param peakQps requests per second of all departments together, without the headroom
 */
public record SystemCapacity(String system, long peakQps) {}
