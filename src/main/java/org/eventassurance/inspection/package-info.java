/**
 * Inspection rounds while an event is live: how often they come, what machines and people find,
 * what follows from it, which were missed.
 */
package org.eventassurance.inspection;
