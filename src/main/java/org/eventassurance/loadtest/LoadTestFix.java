package org.eventassurance.loadtest;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What was done about a test that failed.
 *
 * @param runId the test
 * @param remaining what stays, and what covers it; null for nothing
 * @param testAgain whether the department tests again, or takes what is left to the plan review
 */
record LoadTestFix(
    @Id Long id,
    long runId,
    String cause,
    String changes,
    String remaining,
    boolean testAgain,
    String fixedBy,
    Instant fixedAt) {}
