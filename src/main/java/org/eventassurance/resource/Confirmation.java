package org.eventassurance.resource;

import java.time.Instant;

/**
 * What the department says about what it was given.
 *
 * @param works whether it is there and works
 * @param problem what is wrong; null where it works
 */
record Confirmation(boolean works, String problem, String by, Instant at) {}
