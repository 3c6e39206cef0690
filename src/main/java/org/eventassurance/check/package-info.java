/**
 * Checks of an event's systems: what machines find on real servers and what people measured, with
 * verdicts.
 */
package org.eventassurance.check;
