package org.eventassurance.check;

import java.util.List;

/**
 * Automatic checks ran to their end. Published within the transaction that stores the runs.
 *
 * @param runs all of them, whatever they found
 */
public record ChecksRan(List<CheckRun> runs) {}
