/**
 * The service catalogue: the systems that an event may name, and all that automatic checks may
 * reach.
 */
package org.eventassurance.catalogue;
