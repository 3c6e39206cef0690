package org.eventassurance.freeze;

import java.time.Instant;
import java.util.Optional;

/**
 * What the gate answered to deployments of one change while an event froze its system.
 *
 * @param exceptionId the exception by which the change was let through; empty if it was held back
 * @param askedBy the service account or person that asked last
 * @param firstAt when the gate answered so for the first time
 * @param calls how often it did
 */
public record GateCall(
    String eventCode,
    String systemId,
    String changeReference,
    boolean letThrough,
    Optional<Long> exceptionId,
    String askedBy,
    Instant firstAt,
    Instant lastAt,
    int calls) {}
