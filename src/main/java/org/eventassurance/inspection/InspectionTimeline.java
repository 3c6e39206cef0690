package org.eventassurance.inspection;

import java.util.List;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells which rounds were done and missed; what machines found in them, the checks tell. */
@Component
class InspectionTimeline implements TimelineSource {

  private final Inspections inspections;

  InspectionTimeline(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return inspections.of(eventCode).stream().flatMap(round -> outcome(round).stream()).toList();
  }

  private static Optional<TimelineEntry> outcome(InspectionRound round) {
    return Optional.ofNullable(round.closedAt())
        .map(
            at ->
                new TimelineEntry(
                    at,
                    TimelineKind.INSPECTION,
                    said(round),
                    Optional.ofNullable(round.inspectedBy()).orElse(""),
                    round.systemId().orElse(""),
                    reference(round)));
  }

  private static Sentence said(InspectionRound round) {
    return switch (round.result()) {
      case MISSED -> Sentence.of("Inspection round %s was missed.", round.number());
      case NORMAL -> Sentence.of("Inspection round %s: all in order.", round.number());
      case ANOMALY ->
          Sentence.of("Inspection round %s found: %s", round.number(), round.findings());
    };
  }

  private static String reference(InspectionRound round) {
    return "round/" + round.number();
  }
}
