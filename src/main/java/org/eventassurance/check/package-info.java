/**
 * The service catalogue, the systems that an event may name and that checks may reach, and what
 * checks measured before an event, with verdicts.
 */
package org.eventassurance.check;
