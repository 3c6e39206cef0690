package org.eventassurance.check;

import java.util.List;

/**
 * Values of an inspection failed, and each is to become a hazard. Published within the transaction
 * that stores the inspection.
 *
 * @param failures the measurements that fail, at least one
 */
public record CheckFailed(Inspection inspection, List<Measurement> failures) {}
