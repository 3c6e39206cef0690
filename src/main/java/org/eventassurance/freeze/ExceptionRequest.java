package org.eventassurance.freeze;

import java.time.Instant;

/**
 * What somebody wants to change during the freeze.
 *
 * @param eventCode the event whose freeze it breaks; null for whichever freezes the system then
 * @param exceptionClass a class of the table {@code freeze-exception}
 * @param changeReference the change's number in the change system
 * @param description what is changed and why it can't wait
 */
record ExceptionRequest(
    String eventCode,
    String systemId,
    String exceptionClass,
    String changeReference,
    String description,
    String evidence,
    String rollbackPlan,
    Instant wantedFrom,
    Instant wantedUntil,
    String requestedBy) {}
