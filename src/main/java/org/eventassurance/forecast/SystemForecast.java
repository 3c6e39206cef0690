package org.eventassurance.forecast;

/**
 * What a department forecasts for one system.
 *
 * @param system an id of the service catalogue
 * @param peakQps the most requests per second that the department brings to it
 */
public record SystemForecast(String system, long peakQps) {}
