package org.eventassurance.incident;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.followup.FollowUpOrigin;
import org.eventassurance.followup.FollowUpSource;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.followup.PlannedAction;
import org.springframework.stereotype.Component;

/** What an incident's root cause calls for is followed up until it is closed (E26). */
@Component
class IncidentFollowUps {

  private final FollowUps followUps;

  IncidentFollowUps(FollowUps followUps) {
    this.followUps = followUps;
  }

  void start(Incident incident) {
    incident.actions().forEach(action -> followUps.start(action, source(incident, action)));
  }

  private static FollowUpSource source(Incident incident, PlannedAction action) {
    return new FollowUpSource(
        incident.eventCode(),
        story(incident, action),
        FollowUpOrigin.INCIDENT,
        "incident/" + incident.id(),
        null);
  }

  private static String story(Incident incident, PlannedAction action) {
    return Stream.of(Optional.of(incident.seen()), incident.cause(), Optional.of(action.title()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }
}
