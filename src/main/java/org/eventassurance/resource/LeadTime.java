package org.eventassurance.resource;

import java.time.Instant;

/**
 * Whether an item was filed early enough, and by which rule.
 *
 * @param days calendar days before the anchor
 * @param fileBy the last moment at which it could be filed in time
 * @param reason the rule as a sentence for people
 */
record LeadTime(int days, Anchor anchor, Instant fileBy, boolean inTime, String reason) {}
