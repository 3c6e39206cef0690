package org.eventassurance.alert;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts that concern events, by the groups in which they came (E22, E24). */
@Service
@Transactional(readOnly = true)
public class Alerts {

  private static final int MOST_GROUPS = 200;

  private final AlertGroups groups;

  Alerts(AlertGroups groups) {
    this.groups = groups;
  }

  /** The groups of an event, those that were seen last in front; at most two hundred. */
  public List<AlertGroup> of(String eventCode) {
    return groups.of(eventCode, MOST_GROUPS);
  }
}
