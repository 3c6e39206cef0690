package org.eventassurance.review;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.IncidentAction;
import org.eventassurance.incident.IncidentClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an incident's root cause calls for is followed up until it is closed (E26). */
@Component
class IncidentFollowUps {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 2000;

  private final FollowUps followUps;
  private final WorkingCalendar calendar;

  IncidentFollowUps(FollowUps followUps, WorkingCalendar calendar) {
    this.followUps = followUps;
    this.calendar = calendar;
  }

  @EventListener
  void incidentClosed(IncidentClosed closed) {
    Incident incident = closed.incident();
    incident.actions().forEach(action -> start(incident, action));
  }

  private void start(Incident incident, IncidentAction action) {
    followUps.start(
        incident.eventCode(),
        shortened(action.title(), LONGEST_TITLE),
        shortened(story(incident, action), LONGEST_DESCRIPTION),
        action.owner(),
        calendar.endOfWork(action.dueOn()),
        FollowUpOrigin.INCIDENT,
        "incident/" + incident.id());
  }

  private static String story(Incident incident, IncidentAction action) {
    return Stream.of(Optional.of(incident.seen()), incident.cause(), Optional.of(action.title()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
