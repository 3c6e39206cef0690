package org.eventassurance.trackrecord;

import java.time.Duration;
import org.eventassurance.incident.Severity;

/**
 * An incident that was one: what was dismissed does not count.
 *
 * @param restoredAfter from when it was detected until service was restored; null as long as it is
 *     not
 */
record IncidentFact(Severity severity, Duration restoredAfter) {}
