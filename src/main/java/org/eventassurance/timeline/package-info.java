/** What happened in an event, in order: each feature tells its part, people add notes. */
package org.eventassurance.timeline;
