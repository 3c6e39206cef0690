/** Tells people by mail: a ledger of who is told what and why, and the sender that works it off. */
package org.eventassurance.notification;
