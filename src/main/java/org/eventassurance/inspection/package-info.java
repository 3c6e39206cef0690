/**
 * Inspection rounds while an event is live: how often they come, what they find, which were missed.
 */
package org.eventassurance.inspection;
