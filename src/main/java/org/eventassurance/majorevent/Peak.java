package org.eventassurance.majorevent;

import java.time.Instant;

/** A window in which the most traffic is expected. */
public record Peak(Instant startsAt, Instant endsAt) {}
