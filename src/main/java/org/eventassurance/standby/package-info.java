/**
 * Who and what stands by for an event (B7, B9): vendors, contacts, outside help and spare parts,
 * for all events or for one, and what is missing or runs out before its end.
 */
package org.eventassurance.standby;
