package org.eventassurance.resource;

import java.time.Instant;

/**
 * Why the resource manager gave or refused what was late or short.
 *
 * @param reason for people
 */
record Decision(String reason, String by, Instant at) {}
