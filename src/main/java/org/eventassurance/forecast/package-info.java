/**
 * What departments forecast of an event's traffic and orders, and the capacity that SRE plans from
 * it.
 */
package org.eventassurance.forecast;
