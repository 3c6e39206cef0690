package org.eventassurance.archive;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.archive.Dossier.Named;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/** Knows what the people are called whose ids stand in a dossier. */
@Component
class PeopleNamed {

  private static final String TOLD =
      """
      select recipient as person from notification where event_code = :event
      union select on_behalf_of from notification where event_code = :event
      """;

  private final EventRows rows;
  private final EventWords words;

  PeopleNamed(EventRows rows, EventWords words) {
    this.rows = rows;
    this.words = words;
  }

  /** Everybody once, in the order of their ids. */
  List<Named> in(Dossier dossier) {
    return Stream.of(
            Stream.of(dossier.event().commander(), dossier.event().registeredBy()),
            dossier.event().leadershipGroup().stream(),
            dossier.closing().map(Dossier.Closing::closedBy).stream(),
            dossier.tasks().stream().map(Dossier.TaskDone::doneBy),
            dossier.loadTests().stream().map(Dossier.LoadTest::by),
            dossier.readiness().stream().map(Dossier.Criterion::decidedBy),
            dossier.changeExceptions().stream()
                .flatMap(change -> Stream.of(change.requestedBy(), change.decidedBy())),
            dossier.duty().stream().flatMap(shift -> Stream.of(shift.person(), shift.takenBy())),
            dossier.timeline().stream().map(Dossier.Happening::who),
            dossier.reviews().stream().map(Dossier.Review::doneBy),
            dossier.followUps().stream().map(Dossier.Action::owner),
            dossier.decisions().stream().map(Dossier.Decision::decidedBy),
            told(dossier.event().code()))
        .flatMap(Function.identity())
        .filter(Objects::nonNull)
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .map(id -> new Named(id, words.person(id)))
        .toList();
  }

  private Stream<String> told(String eventCode) {
    return rows.list(TOLD, eventCode, row -> Optional.ofNullable(row.text("person"))).stream()
        .flatMap(Optional::stream);
  }
}
