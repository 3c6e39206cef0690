package org.eventassurance.check;

import java.util.List;

/**
 * Values of a check failed, and each is to become a hazard. Published within the transaction that
 * stores the result.
 *
 * @param failures the measurements that fail, at least one
 */
public record CheckFailed(CheckResult result, List<Measurement> failures) {}
