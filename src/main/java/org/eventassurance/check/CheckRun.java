package org.eventassurance.check;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * One run of an automatic check on one system of an event.
 *
 * @param state the worst of the findings'
 * @param ranBy the id of the person or service account that asked for it, or of the process
 */
public record CheckRun(
    @Id Long id,
    String eventCode,
    String checkName,
    String systemId,
    State state,
    Instant ranAt,
    String ranBy,
    List<Finding> findings) {

  static CheckRun of(
      String eventCode,
      String checkName,
      String systemId,
      Instant at,
      String by,
      List<Finding> found) {
    return new CheckRun(
        null,
        eventCode,
        checkName,
        systemId,
        State.worst(found.stream().map(Finding::state).toList()),
        at,
        by,
        found);
  }

  /** The findings of one state. */
  public List<Finding> findings(State wanted) {
    return findings.stream().filter(finding -> finding.state() == wanted).toList();
  }
}
