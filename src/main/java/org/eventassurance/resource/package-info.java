/**
 * What departments file for an event, whether they filed it early enough, what was granted,
 * delivered and confirmed, and what is given back afterwards.
 */
package org.eventassurance.resource;
