/**
 * The plan review: risk review, alignment, joint sign-off, the computed proposal and the decision
 * whether an event goes live, round by round.
 */
package org.eventassurance.alignment;
