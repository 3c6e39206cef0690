package org.eventassurance.resource;

import java.time.Instant;

/**
 * How a department goes on without what it was refused (E15).
 *
 * @param change what it does instead, for people
 */
record PlanChange(String change, String by, Instant at) {}
