package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.eventassurance.majorevent.EventDecision.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of decisions; rows are only ever added. */
@Repository
public class EventDecisions {

  private final JdbcClient jdbc;
  private final Clock clock;

  EventDecisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(String eventCode, Kind kind, String decidedBy, String reason, String outcome) {
    jdbc.sql(
            """
            insert into event_decision (event_code, kind, decided_at, decided_by, reason, outcome)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            eventCode,
            kind.name(),
            clock.instant().atOffset(ZoneOffset.UTC),
            decidedBy,
            reason,
            outcome)
        .update();
  }

  /** The decisions about an event, in the order in which they were taken. */
  public List<EventDecision> of(String eventCode) {
    return jdbc.sql(
            """
            select kind, decided_at, decided_by, reason, outcome from event_decision
            where event_code = ? order by id
            """)
        .param(eventCode)
        .query(EventDecision.class)
        .list();
  }
}
