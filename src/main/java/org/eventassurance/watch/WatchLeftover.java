package org.eventassurance.watch;

import java.time.Instant;
import org.eventassurance.majorevent.OpenPoint;

/**
 * Something that was open when a watch was closed.
 *
 * @param what in the company's language
 * @param since null where that says nothing
 */
public record WatchLeftover(OpenPoint.Kind kind, String what, Instant since, String reference) {}
