package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how the load tests of an event came out, and which failed ones were waived (E16). */
@Component
class LoadTestTimeline implements TimelineSource {

  private final JdbcClient jdbc;
  private final Waivers waivers;
  private final EventWords words;

  LoadTestTimeline(JdbcClient jdbc, Waivers waivers, EventWords words) {
    this.jdbc = jdbc;
    this.waivers = waivers;
    this.words = words;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return Stream.concat(
            tests(eventCode).stream().map(this::entry),
            waivers.all(eventCode).stream().filter(Waiver::isDecided).map(this::entry))
        .toList();
  }

  private List<Judged> tests(String eventCode) {
    return jdbc.sql(
            """
            select id, department, verdict, reported_by, reported_at from load_test_run
            where event_code = ? and verdict is not null
            """)
        .param(eventCode)
        .query(Judged.class)
        .list();
  }

  private TimelineEntry entry(Judged test) {
    return new TimelineEntry(
        test.reportedAt(),
        TimelineKind.CHECK,
        verdict(test, words.spokenDepartment(test.department())),
        test.reportedBy(),
        "",
        "load-test/" + test.id());
  }

  private static Sentence verdict(Judged test, Spoken department) {
    return switch (test.verdict()) {
      case PASS -> Sentence.of("%s has passed its load test.", department);
      case WARN -> Sentence.of("%s has passed its load test with little to spare.", department);
      case FAIL -> Sentence.of("%s has failed its load test.", department);
    };
  }

  private TimelineEntry entry(Waiver waiver) {
    Spoken department = words.spokenDepartment(waiver.department());
    return new TimelineEntry(
        waiver.decidedAt(),
        TimelineKind.DECISION,
        Boolean.TRUE.equals(waiver.approved())
            ? Sentence.of(
                "The failed load test of %s is waived until %s: %s",
                department, words.time(waiver.expiresAt()), waiver.decisionReason())
            : Sentence.of(
                "The failed load test of %s is not waived: %s",
                department, waiver.decisionReason()),
        waiver.decidedBy(),
        "",
        "load-test/" + waiver.runId());
  }

  /** A test with its verdict. */
  record Judged(
      long id, String department, Verdict verdict, String reportedBy, Instant reportedAt) {}
}
