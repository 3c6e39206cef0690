package org.eventassurance.organisation;

/**
 * The organisation file has changed and the change is in force.
 *
 * @param organisation the organisation from now on
 */
public record OrganisationChanged(Organisation organisation) {}
