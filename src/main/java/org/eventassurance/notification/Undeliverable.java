package org.eventassurance.notification;

/**
 * A notification will not reach its recipient: the server refused them for good, or a day of
 * attempts was in vain. Published in the transaction that records it.
 */
public record Undeliverable(Notification notification) {}
