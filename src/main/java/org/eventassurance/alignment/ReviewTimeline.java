package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * Tells what led to the decision about the go-live: risk reviews, alignments, sign-offs, and what
 * the table proposed (E5, E21). What stands over from an earlier round is told once.
 */
@Component
class ReviewTimeline implements TimelineSource {

  private final JdbcClient jdbc;
  private final EventWords words;
  private final MessageSource messages;

  ReviewTimeline(JdbcClient jdbc, EventWords words, MessageSource messages) {
    this.jdbc = jdbc;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return Stream.of(meetings(eventCode), signOffs(eventCode), proposals(eventCode))
        .flatMap(entries -> entries)
        .toList();
  }

  private Stream<TimelineEntry> meetings(String eventCode) {
    return jdbc
        .sql(
            """
            select distinct 'RISK_REVIEW' as kind, reviewed_at as at_moment, reviewed_by as person
            from risk_review where event_code = :event
            union all
            select distinct 'ALIGNMENT', aligned_at, aligned_by
            from alignment_meeting where event_code = :event
            """)
        .param("event", eventCode)
        .query(Meeting.class)
        .list()
        .stream()
        .map(
            meeting ->
                entry(
                    meeting.atMoment(),
                    meeting.kind().equals("ALIGNMENT")
                        ? Sentence.of("All departments are aligned.")
                        : Sentence.of("The risks are reviewed."),
                    meeting.person()));
  }

  private Stream<TimelineEntry> signOffs(String eventCode) {
    return jdbc
        .sql(
            """
            select distinct department, answer, reason, signed_by, signed_at from sign_off
            where event_code = ?
            """)
        .param(eventCode)
        .query(Signed.class)
        .list()
        .stream()
        .map(signed -> entry(signed.signedAt(), what(signed), signed.signedBy()));
  }

  private Sentence what(Signed signed) {
    Spoken department = words.spokenDepartment(signed.department());
    String reason = Objects.requireNonNullElse(signed.reason(), "");
    return switch (signed.answer()) {
      case SIGNED -> Sentence.of("%s signs off.", department);
      case SIGNED_WITH_RESERVATION ->
          Sentence.of("%s signs with a reservation: %s", department, reason);
      case REFUSED -> Sentence.of("%s refuses to sign off: %s", department, reason);
    };
  }

  private Stream<TimelineEntry> proposals(String eventCode) {
    return jdbc
        .sql("select verdict, proposed_at from go_proposal where event_code = ?")
        .param(eventCode)
        .query(Proposed.class)
        .list()
        .stream()
        .map(
            proposed ->
                entry(
                    proposed.proposedAt(),
                    Sentence.of("Proposed for the go-live: %s", verdict(proposed)),
                    ""));
  }

  private Spoken verdict(Proposed proposed) {
    return language -> messages.getMessage("outcome." + proposed.verdict(), null, language);
  }

  private static TimelineEntry entry(Instant at, Sentence what, String who) {
    return new TimelineEntry(at, TimelineKind.DECISION, what, who, "", "plan-review");
  }

  /** A risk review or an alignment. */
  record Meeting(String kind, Instant atMoment, String person) {}

  /** A department's answer. */
  record Signed(
      String department, SignOff.Answer answer, String reason, String signedBy, Instant signedAt) {}

  /** What the table proposed. */
  record Proposed(GoVerdict verdict, Instant proposedAt) {}
}
