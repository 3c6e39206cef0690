/** Puts together and keeps all that is known of an event, as a report for people and as data. */
package org.eventassurance.archive;
