/**
 * When each task and each phase is due, where that date comes from, and how it moves with its
 * event.
 */
package org.eventassurance.deadline;
