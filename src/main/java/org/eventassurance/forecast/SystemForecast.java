package org.eventassurance.forecast;

/**
 * What a department forecasts for one system in one peak window.
 *
 * @param number the window's, see {@link ForecastWindow}
 * @param system an id of the service catalogue
 * @param peakQps the most requests per second that the department brings to it
 */
public record SystemForecast(int number, String system, long peakQps) {}
