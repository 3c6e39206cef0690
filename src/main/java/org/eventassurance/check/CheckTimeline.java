package org.eventassurance.check;

import java.time.Instant;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells when an automatic check of a system began to fail and when it passed again; not each of its
 * runs.
 */
@Component
class CheckTimeline implements TimelineSource {

  private static final String TURNS =
      """
      select id, check_name, system_id, state, ran_at, ran_by
      from (
        select id, check_name, system_id, state, ran_at, ran_by,
          lag(state) over (partition by check_name, system_id order by id) as state_before
        from check_run
        where event_code = ? and state in ('PASS', 'WARN', 'FAIL')) runs
      where (state = 'FAIL' and coalesce(state_before, 'PASS') <> 'FAIL')
        or (state <> 'FAIL' and state_before = 'FAIL')
      """;

  private final JdbcClient jdbc;
  private final EventWords words;
  private final MessageSource messages;

  CheckTimeline(JdbcClient jdbc, EventWords words, MessageSource messages) {
    this.jdbc = jdbc;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return jdbc.sql(TURNS).param(eventCode).query(Turn.class).list().stream()
        .map(this::entry)
        .toList();
  }

  private TimelineEntry entry(Turn turn) {
    Spoken check =
        language ->
            messages.getMessage("check.name." + turn.checkName(), null, turn.checkName(), language);
    String system = words.system(turn.systemId());
    return new TimelineEntry(
        turn.ranAt(),
        TimelineKind.CHECK,
        turn.state() == State.FAIL
            ? Sentence.of("The check '%s' of %s fails.", check, system)
            : Sentence.of("The check '%s' of %s passes again.", check, system),
        turn.ranBy(),
        turn.systemId(),
        "check/" + turn.id());
  }

  /** A run that came out otherwise than the one before. */
  record Turn(
      long id, String checkName, String systemId, State state, Instant ranAt, String ranBy) {}
}
