package org.eventassurance.timeline;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody looks for in a timeline.
 *
 * @param from the first moment; null for the beginning
 * @param to the first moment that is not part of it; null for no end
 * @param kinds what it is about; empty for everything
 * @param system the id of a system; empty for all, and for what is about none
 * @param text what is said; empty for anything
 * @param newestFirst in which order
 * @param limit at most so many
 * @param after where the part before has ended; empty for the first part
 */
public record TimelineQuery(
    Instant from,
    Instant to,
    Set<TimelineKind> kinds,
    String system,
    String text,
    boolean newestFirst,
    int limit,
    String after) {

  public TimelineQuery {
    kinds = Set.copyOf(kinds);
  }

  /** Whether it lies in the time, is about what is sought, and about the system. */
  boolean takes(TimelineEntry entry) {
    return (from == null || !entry.at().isBefore(from))
        && (to == null || entry.at().isBefore(to))
        && (kinds.isEmpty() || kinds.contains(entry.kind()))
        && (system.isEmpty() || system.equals(entry.systemId()));
  }
}
