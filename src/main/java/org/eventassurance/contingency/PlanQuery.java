package org.eventassurance.contingency;

/**
 * What somebody looks for in the library; null where they don't mind.
 *
 * @param system a system's id
 * @param trigger words that must all be in what tells that the plan must be called
 * @param text words that must all be in the plan, or in the names of its system, department and
 *     type
 * @param retired whether plans that nobody may call any more are wanted too
 * @param offset how many are skipped
 * @param limit how many are wanted at most
 */
public record PlanQuery(
    String system,
    String trigger,
    PlanKind kind,
    String text,
    boolean retired,
    int offset,
    int limit) {}
