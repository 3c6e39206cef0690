/**
 * How events went, side by side: what was done in time, what escalated, how far forecasts missed,
 * how fast service came back. What an event is measured by is kept when it ends.
 */
package org.eventassurance.trackrecord;
