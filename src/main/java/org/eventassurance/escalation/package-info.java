/** Who is told of a task that comes due, and when: the ladder that process owners edit. */
package org.eventassurance.escalation;
