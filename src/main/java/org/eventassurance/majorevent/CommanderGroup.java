package org.eventassurance.majorevent;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's group {@code commander}: whoever commands an open event reads the tasks of all
 * departments.
 */
@Component
class CommanderGroup {

  private static final String GROUP = "commander";

  private final IdentityService identities;
  private final MajorEventRepository events;

  CommanderGroup(IdentityService identities, MajorEventRepository events) {
    this.identities = identities;
    this.events = events;
  }

  void appoint(String personId) {
    if (!isMember(personId)) {
      identities.createMembership(personId, GROUP);
    }
  }

  void dismissUnlessNeeded(String personId) {
    boolean needed =
        events.findByCommander(personId).stream().anyMatch(event -> event.status().isOpen());
    if (!needed && isMember(personId)) {
      identities.deleteMembership(personId, GROUP);
    }
  }

  private boolean isMember(String personId) {
    return identities.createUserQuery().userId(personId).memberOfGroup(GROUP).count() > 0;
  }
}
