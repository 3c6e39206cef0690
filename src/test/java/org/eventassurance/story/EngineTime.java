package org.eventassurance.story;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Moves the engine's clock and does the work that has come due by then. */
final class EngineTime {

  private static final int MOST_ROUNDS = 200;
  private static final DateTimeFormatter ENGINE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

  private final ManagementService management;

  EngineTime(ManagementService management) {
    this.management = management;
  }

  /** Sets the clock; the work that is due at that moment is done, in the order of its dates. */
  void travelTo(String isoTime) {
    travelTo(OffsetDateTime.parse(isoTime).toInstant());
  }

  void travelTo(Instant moment) {
    moveTo(moment);
    settle();
  }

  /** Sets the clock and leaves the work that is due to somebody else. */
  void moveTo(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** A time as the engine's REST interface writes it, such as 2026-06-01T18:00:00.000+0800. */
  static OffsetDateTime parse(String engineTime) {
    return OffsetDateTime.parse(engineTime, ENGINE_TIME);
  }

  Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Executes what the job executor would, until nothing is due; a failing job fails the test. */
  void settle() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Job> due =
          management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1);
      if (due.isEmpty()) {
        return;
      }
      management.executeJob(due.get(0).getId());
    }
    throw new AssertionError("The engine does not come to rest.");
  }

  void reset() {
    ClockUtil.reset();
  }
}
