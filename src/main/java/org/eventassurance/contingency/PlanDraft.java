package org.eventassurance.contingency;

/**
 * What somebody writes of a contingency plan.
 *
 * @param systemId the system of the service catalogue that it helps, or null
 * @param callWhen what tells that the plan must be called
 * @param owner the person who keeps it right
 * @param expectedEffect what is restored, and what is lost by it; may be empty
 * @param minutes from the call until it works
 */
public record PlanDraft(
    String name,
    PlanKind kind,
    String systemId,
    String callWhen,
    String steps,
    String owner,
    String expectedEffect,
    int minutes) {}
