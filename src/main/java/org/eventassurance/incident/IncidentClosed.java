package org.eventassurance.incident;

/**
 * An incident has been handled: service is restored and the root cause is known. Published in the
 * transaction that closes it; whoever follows quality issues up until they are closed (E26) finds
 * in it what has to be changed, by whom and until when.
 */
public record IncidentClosed(Incident incident) {}
