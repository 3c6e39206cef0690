/**
 * Progress reports to the leadership group (B3): drafted from what is known, edited by a person.
 */
package org.eventassurance.progress;
