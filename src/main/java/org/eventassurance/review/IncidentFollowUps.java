package org.eventassurance.review;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.incident.Incident;
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
    incident.remedy().ifPresent(remedy -> start(incident, remedy));
  }

  private void start(Incident incident, String remedy) {
    followUps.start(
        incident.eventCode(),
        shortened(remedy, LONGEST_TITLE),
        shortened(story(incident), LONGEST_DESCRIPTION),
        incident.remedyOwner().orElse(incident.department()),
        incident.remedyUntil().map(calendar::endOfWork).orElse(null),
        FollowUpOrigin.INCIDENT);
  }

  private static String story(Incident incident) {
    return Stream.of(Optional.of(incident.seen()), incident.cause(), incident.remedy())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
