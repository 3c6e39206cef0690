package org.eventassurance.contingency;

import java.util.List;

/**
 * A part of what a search found.
 *
 * @param total how many there are in all
 */
public record FoundPlans(long total, List<ContingencyPlan> plans) {}
