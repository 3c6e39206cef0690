/**
 * What is learned from an event: department reviews, the follow-ups that outlive it, and the
 * summary report with which it is closed.
 */
package org.eventassurance.review;
