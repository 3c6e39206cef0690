/** What is learned from an event: department reviews, and the summary report that closes it. */
package org.eventassurance.review;
