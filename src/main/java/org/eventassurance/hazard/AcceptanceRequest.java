package org.eventassurance.hazard;

import java.time.Instant;
import java.util.List;

/**
 * Why and until when a hazard that can't be removed is to be accepted.
 *
 * @param contingencyPlanId the plan that helps if it strikes
 * @param noticeTo ids of the people who get the notice
 */
record AcceptanceRequest(
    String reason, Instant until, long contingencyPlanId, List<String> noticeTo, String by) {}
