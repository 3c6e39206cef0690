package org.eventassurance.freeze;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a change may go.
 *
 * @param changeReference the change's number in the change system, as its exception has it
 * @param at when it is to go; empty for now, which alone is put on record
 * @param askedBy the service account or person that asks
 */
record GateQuestion(
    String systemId, String changeReference, Optional<Instant> at, String askedBy) {}
