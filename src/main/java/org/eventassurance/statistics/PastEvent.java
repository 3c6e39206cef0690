package org.eventassurance.statistics;

import java.util.Optional;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.majorevent.MajorEvent;

/**
 * An event that is over, with what was forecast and what came.
 *
 * @param forecast of all departments together; empty if none made one
 * @param orders of all business departments together
 * @param peakOnlineUsers of all business departments together, as if their peaks fell together
 * @param technical SRE's figures; empty if they were not reported
 */
public record PastEvent(
    MajorEvent event,
    Optional<ForecastTotal> forecast,
    long orders,
    long peakOnlineUsers,
    Optional<TechnicalFigures> technical) {}
