package org.eventassurance.alert;

import java.util.List;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** What alerts have to tell of an event: that they began, got worse and ended. */
@Component
class AlertTimeline implements TimelineSource {

  private final AlertGroups groups;

  AlertTimeline(AlertGroups groups) {
    this.groups = groups;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return groups.told(eventCode);
  }
}
