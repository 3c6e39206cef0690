package org.eventassurance.trackrecord;

import java.time.LocalDate;
import java.util.List;

/**
 * How the events of some days went, one by one and all together.
 *
 * @param events those that went live first in front
 */
public record EventsSideBySide(
    LocalDate from, LocalDate to, List<TrackRecord> events, Results together) {}
