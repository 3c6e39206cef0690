package org.eventassurance.hazard;

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

/** Tells how hazards of an event were found, and how they were accepted or removed (E19). */
@Component
class HazardTimeline implements TimelineSource {

  private final JdbcClient jdbc;
  private final EventWords words;
  private final MessageSource messages;

  HazardTimeline(JdbcClient jdbc, EventWords words, MessageSource messages) {
    this.jdbc = jdbc;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return jdbc
        .sql("select * from hazard where event_code = ?")
        .param(eventCode)
        .query(Row.class)
        .list()
        .stream()
        .flatMap(this::entries)
        .toList();
  }

  /** What is kept of a hazard: how it was found, and the newest of each later step. */
  private Stream<TimelineEntry> entries(Row hazard) {
    String what = hazard.description();
    return Stream.of(
            hazard.at(
                hazard.reportedAt(),
                hazard.reportedBy(),
                Sentence.of("Hazard found, severity %s: %s", severity(hazard), what)),
            hazard.at(hazard.handledAt(), hazard.handledBy(), handled(hazard)),
            hazard.at(
                hazard.decidedAt(),
                hazard.decidedBy(),
                hazard.isAccepted()
                    ? Sentence.of(
                        "Hazard accepted until %s: %s", words.time(hazard.acceptedUntil()), what)
                    : Sentence.of("Hazard not accepted, it is to be removed: %s", what)),
            hazard.at(
                hazard.reviewedAt(),
                hazard.reviewedBy(),
                Hazard.Review.GONE.name().equals(hazard.reviewAnswer())
                    ? Sentence.of("Hazard removed: %s", what)
                    : Sentence.of("Hazard still there: %s", what)))
        .filter(entry -> entry.at() != null);
  }

  private static Sentence handled(Row hazard) {
    return hazard.asksAcceptance()
        ? Sentence.of("Asked to accept a hazard for now: %s", hazard.description())
        : Sentence.of("Hazard said to be removed: %s", hazard.description());
  }

  private Spoken severity(Row hazard) {
    return language -> messages.getMessage("hazard.severity." + hazard.severity(), null, language);
  }

  /** What the table keeps of a hazard's steps. */
  record Row(
      long id,
      String systemId,
      String severity,
      String description,
      String status,
      String reportedBy,
      Instant reportedAt,
      String handledBy,
      Instant handledAt,
      Instant acceptedUntil,
      String decidedBy,
      Instant decidedAt,
      String reviewAnswer,
      String reviewedBy,
      Instant reviewedAt) {

    boolean isAccepted() {
      return Hazard.Status.ACCEPTED.name().equals(status);
    }

    boolean asksAcceptance() {
      return isAccepted() || Hazard.Status.ACCEPTANCE_ASKED.name().equals(status);
    }

    TimelineEntry at(Instant moment, String who, Sentence what) {
      return new TimelineEntry(
          moment,
          TimelineKind.HAZARD,
          what,
          Objects.requireNonNullElse(who, ""),
          Objects.requireNonNullElse(systemId, ""),
          "hazard/" + id);
    }
  }
}
