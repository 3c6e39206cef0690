package org.eventassurance.forecast;

import java.math.BigDecimal;

/**
 * How much of one kind of resource one system takes on top of what is there.
 *
 * @param system an id of the service catalogue
 * @param kind a kind of the table {@code resource-lead-time}, such as {@code CDN}
 * @param department the id of the department that should file it
 * @param quantity more than 0, in the kind's unit
 * @param how the sentence that says how the quantity came about, in the planner's language
 */
public record ResourceNeed(
    String system, String kind, String department, BigDecimal quantity, String how) {}
