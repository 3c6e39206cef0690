/** The change freeze of an event, and the exceptions that are made to it. */
package org.eventassurance.freeze;
