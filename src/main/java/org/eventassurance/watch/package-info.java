/** The watch over an event while it is live: shifts, war room, progress reports, and its end. */
package org.eventassurance.watch;
