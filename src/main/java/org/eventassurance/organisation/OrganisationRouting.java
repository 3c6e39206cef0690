package org.eventassurance.organisation;

import org.eventassurance.process.RoutingDirectory;
import org.springframework.stereotype.Component;

/**
 * Routes user tasks to the roles, departments and people of the organisation in force. As long as
 * none is configured, nothing can be said against a group or a person.
 */
@Component
class OrganisationRouting implements RoutingDirectory {

  private final OrganisationDirectory directory;

  OrganisationRouting(OrganisationDirectory directory) {
    this.directory = directory;
  }

  @Override
  public boolean isGroup(String id) {
    Organisation organisation = directory.current();
    return organisation.people().isEmpty()
        || organisation.department(id).isPresent()
        || organisation.roles().contains(id);
  }

  @Override
  public boolean isPerson(String id) {
    Organisation organisation = directory.current();
    return organisation.people().isEmpty() || organisation.person(id).isPresent();
  }
}
