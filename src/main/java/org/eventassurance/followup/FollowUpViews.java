package org.eventassurance.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the follow-ups of an event over REST, in the company's zone. */
@Component
public class FollowUpViews {

  private final FollowUps followUps;
  private final Clock clock;

  FollowUpViews(FollowUps followUps, Clock clock) {
    this.followUps = followUps;
    this.clock = clock;
  }

  /** All of an event's, the oldest first. */
  public List<FollowUpView> of(String eventCode) {
    return followUps.of(eventCode).stream().map(this::view).toList();
  }

  private FollowUpView view(FollowUp followUp) {
    return new FollowUpView(
        followUp.id(),
        followUp.title(),
        followUp.owner(),
        followUp.department(),
        followUp.origin(),
        followUp.reference(),
        followUp.status(),
        time(followUp.dueAt().orElse(null)),
        followUp.workDone().orElse(null),
        followUp.evidence().orElse(null),
        time(followUp.closedAt().orElse(null)));
  }

  private OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
