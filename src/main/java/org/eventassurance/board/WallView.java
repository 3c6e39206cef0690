package org.eventassurance.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.alignment.ReadinessView;
import org.eventassurance.duty.DutyLine;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.incident.IncidentStanding;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.timeline.TimelineLine;

/**
 * What the war room's wall shows of an event.
 *
 * @param now the moment that all of it is about
 * @param freeze whether production is frozen, and by what it may be changed
 * @param readiness how ready the event is; null once it is live
 * @param firing how many alerts of the event fire
 * @param lateTasks how many tasks are past their due date
 * @param happened what happened last, the newest first
 */
record WallView(
    MajorEvent event,
    OffsetDateTime now,
    List<WallClock> clocks,
    Freeze freeze,
    Duty duty,
    Incidents incidents,
    Inspection inspection,
    WarRoom warRoom,
    ReadinessView readiness,
    long firing,
    long lateTasks,
    List<TimelineLine> happened) {

  /** Whether production is frozen; exceptions are those by which it may be changed now. */
  record Freeze(boolean on, List<ChangeException> exceptions) {}

  /**
   * Who is on duty, those in front who have not come.
   *
   * @param more how many others there are
   * @param nextChange when the next shift begins; null if none does
   */
  record Duty(List<DutyLine> people, int more, Instant nextChange) {}

  /**
   * The open incidents, the worst first.
   *
   * @param more how many others there are
   */
  record Incidents(List<IncidentStanding> shown, int more) {

    public int size() {
      return shown.size() + more;
    }
  }

  /**
   * How inspection goes.
   *
   * @param last when the last round was closed; null before the first
   * @param result how it ended; null before the first
   * @param openSince since when a round waits to be done; null if none does
   * @param next when the next one is due; null while nobody inspects
   */
  record Inspection(Instant last, String result, Instant openSince, Instant next, long missed) {}

  /**
   * The war room.
   *
   * @param place where it is; empty until it was arranged
   * @param there ids of the people who are in it
   */
  record WarRoom(String place, String link, List<String> there) {}
}
