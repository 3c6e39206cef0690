package org.eventassurance.board;

import java.util.List;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.SystemCoverage;

/** A system of an event with the plans that help it. */
record PlannedSystem(SystemCoverage coverage, List<ContingencyPlan> plans) {}
