/** Asks the monitoring servers of the service catalogue, and nothing else. */
package org.eventassurance.monitoring;
