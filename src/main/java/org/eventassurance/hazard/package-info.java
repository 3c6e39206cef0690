/**
 * Hazards of an event: found by an inspection or reported by anybody, then removed, or accepted for
 * a time with a notice, a contingency plan and an approver.
 */
package org.eventassurance.hazard;
