package org.eventassurance.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.Checks;
import org.eventassurance.check.Finding;
import org.eventassurance.check.State;
import org.eventassurance.language.Sentence;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells which rounds were done and missed, and what machines found to fail in them. */
@Component
class InspectionTimeline implements TimelineSource {

  private final Inspections inspections;
  private final Checks checks;

  InspectionTimeline(Inspections inspections, Checks checks) {
    this.inspections = inspections;
    this.checks = checks;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    List<InspectionRound> rounds = inspections.of(eventCode);
    Map<Long, CheckRun> runs =
        checks.runs(rounds.stream().flatMap(round -> round.checkRuns().stream()).toList()).stream()
            .collect(Collectors.toMap(CheckRun::id, Function.identity()));
    List<TimelineEntry> told = new ArrayList<>();
    for (InspectionRound round : rounds) {
      round.checkRuns().stream()
          .flatMap(id -> Optional.ofNullable(runs.get(id)).stream())
          .filter(run -> run.state() == State.FAIL)
          .forEach(run -> told.addAll(failures(round, run)));
      outcome(round).ifPresent(told::add);
    }
    return told;
  }

  private static List<TimelineEntry> failures(InspectionRound round, CheckRun run) {
    return run.findings(State.FAIL).stream()
        .map(Finding::sentence)
        .map(
            what ->
                new TimelineEntry(
                    run.ranAt(), TimelineKind.CHECK, what, "", run.systemId(), reference(round)))
        .toList();
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
