/**
 * The watch over an event while it is live: what happened, progress reports, and its end with what
 * is handed over.
 */
package org.eventassurance.watch;
