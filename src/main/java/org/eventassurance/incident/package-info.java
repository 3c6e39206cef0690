/** Incidents of an event: seen, told, restored, explained, closed. */
package org.eventassurance.incident;
