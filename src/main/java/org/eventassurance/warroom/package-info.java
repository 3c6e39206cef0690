/** The war room of an event: when it opens and closes, who is invited, and who was there. */
package org.eventassurance.warroom;
