package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * How the load test is run.
 *
 * @param environment PRODUCTION or STAGING
 * @param degradation what is degraded during the test, to show that it works; null for nothing
 * @param watchers people's ids
 */
record LoadTestPlan(
    @Id Long id,
    String eventCode,
    Instant beginsAt,
    Instant endsAt,
    String environment,
    String approach,
    String degradation,
    String stopRule,
    List<String> watchers,
    String plannedBy,
    Instant plannedAt,
    List<LoadTestScenario> scenarios) {}
