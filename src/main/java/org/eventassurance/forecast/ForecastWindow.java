package org.eventassurance.forecast;

import java.time.Instant;

/**
 * What a department forecasts for one of the event's peak windows, margin included.
 *
 * @param number the window's place among the event's, the earliest is 1
 * @param startsAt the window as it was when the forecast was made
 * @param onlineUsers people online at once
 * @param ordersPerMinute in the busiest minute
 * @param bandwidthGbps Gbit/s; null if the department cannot tell
 * @param cdnGbps Gbit/s of the CDN; null if the department cannot tell
 */
public record ForecastWindow(
    int number,
    Instant startsAt,
    Instant endsAt,
    long onlineUsers,
    long ordersPerMinute,
    Double bandwidthGbps,
    Double cdnGbps) {}
