package org.eventassurance.hazard;

import java.time.Instant;
import java.util.List;

/**
 * The notice of a hazard that stays (E19).
 *
 * @param recipients ids of the people to whom it went
 */
public record HazardNotice(Instant givenAt, List<String> recipients) {}
