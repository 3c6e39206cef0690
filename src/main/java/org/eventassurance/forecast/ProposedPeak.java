package org.eventassurance.forecast;

/**
 * What is proposed for one system.
 *
 * @param system an id of the service catalogue
 * @param peakQps the most requests per second that the department brings to it
 */
public record ProposedPeak(String system, long peakQps) {}
