package org.eventassurance.timeline;

import java.util.List;
import java.util.Optional;

/**
 * A part of a timeline.
 *
 * @param next where the following part begins; empty if this is the last one
 */
public record TimelinePart(List<TimelineLine> lines, Optional<String> next) {}
