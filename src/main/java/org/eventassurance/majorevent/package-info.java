/**
 * The event itself: its code, level, window, peaks, systems and departments; register, reschedule,
 * cancel, close.
 */
package org.eventassurance.majorevent;
