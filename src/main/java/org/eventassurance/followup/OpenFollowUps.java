package org.eventassurance.followup;

import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.majorevent.OpenPoints;
import org.springframework.stereotype.Component;

/** The follow-ups of an event that are not closed (E26). */
@Component
class OpenFollowUps implements OpenPoints {

  private final FollowUps followUps;

  OpenFollowUps(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public List<OpenPoint> of(String eventCode) {
    return followUps.openOf(eventCode).stream()
        .map(
            followUp ->
                new OpenPoint(
                    OpenPoint.Kind.FOLLOW_UP,
                    Sentence.of("%s", followUp.title()),
                    followUp.startedAt(),
                    "follow-up/" + followUp.id()))
        .toList();
  }
}
