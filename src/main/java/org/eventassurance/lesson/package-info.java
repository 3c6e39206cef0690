/** What past events of the same kind have taught, for whoever prepares the next one. */
package org.eventassurance.lesson;
