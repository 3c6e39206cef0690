package org.eventassurance.watch;

/**
 * What the system has counted of an event's watch (E22, E26).
 *
 * @param shifts shifts that were taken
 * @param rounds inspection rounds that were done
 * @param roundsWithAnomalies those of them that found something unusual
 * @param roundsMissed inspection rounds that nobody did in time
 * @param exceptions change exceptions that were requested
 * @param exceptionsUsed those of them that were used
 * @param reports progress reports to the leadership group
 */
public record WatchFigures(
    int incidents,
    int incidentsOpen,
    int shifts,
    int rounds,
    int roundsWithAnomalies,
    int roundsMissed,
    int exceptions,
    int exceptionsUsed,
    int reports) {}
