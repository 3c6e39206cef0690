package org.eventassurance.statistics;

/**
 * What a department's business came to in one figure that the table {@code operating-figures} asks
 * for besides those that every event has.
 *
 * @param figure its id in the table
 */
public record OperatingFigure(String figure, double amount) {}
