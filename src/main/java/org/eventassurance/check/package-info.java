/** The service catalogue: the systems that an event may name and that checks may reach. */
package org.eventassurance.check;
