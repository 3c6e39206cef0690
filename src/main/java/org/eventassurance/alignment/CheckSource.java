package org.eventassurance.alignment;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckResults;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.CheckWords;
import org.eventassurance.check.Checks;
import org.eventassurance.check.Finding;
import org.eventassurance.check.Measurement;
import org.eventassurance.check.State;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** What machines and people checked (E4, E18). */
@Component
class CheckSource implements FactSource {

  private final Checks checks;
  private final CheckResults results;
  private final OpenPoints points;
  private final Hazards hazards;
  private final ServiceCatalogue catalogue;
  private final CheckWords checkWords;
  private final EventWords words;
  private final Clock clock;

  CheckSource(
      Checks checks,
      CheckResults results,
      OpenPoints points,
      Hazards hazards,
      ServiceCatalogue catalogue,
      CheckWords checkWords,
      EventWords words,
      Clock clock) {
    this.checks = checks;
    this.results = results;
    this.points = points;
    this.hazards = hazards;
    this.catalogue = catalogue;
    this.checkWords = checkWords;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<CheckRun> runs = checks.latest(event.code());
    facts.say(GoNoGoFact.CHECKS_RUN, runs.isEmpty() ? "NOT_RUN" : "RUN");
    Set<List<String>> accepted = accepted(event.code());
    facts.count(
        GoNoGoFact.CHECKS_FAILED,
        found(runs, State.FAIL, (run, finding) -> !accepted.contains(key(run, finding))));
    facts.count(
        GoNoGoFact.CHECKS_FAILED_ACCEPTED,
        found(runs, State.FAIL, (run, finding) -> accepted.contains(key(run, finding))));
    facts.count(GoNoGoFact.CHECKS_IN_ERROR, found(runs, State.ERROR));
    facts.count(GoNoGoFact.CHECKS_WITH_WARNING, found(runs, State.WARN));
    facts.count(GoNoGoFact.CHECKS_UNKNOWN, found(runs, State.UNKNOWN));
    facts.count(
        GoNoGoFact.RECIPIENTS_STALE,
        results.staleRecipients(event.code()).stream()
            .map(recipient -> new Found(recipient.department(), recipient.why())));
    facts.count(
        GoNoGoFact.CHECKS_EXPLAINED,
        points.failedChecks(event.code()).stream()
            .filter(OpenPoints::isExplained)
            .flatMap(this::explained));
  }

  /** What checks found of which the hazard is accepted for now. */
  private Set<List<String>> accepted(String eventCode) {
    return hazards.open(eventCode).stream()
        .filter(hazard -> hazard.statusAt(clock.instant()) == Hazard.Status.ACCEPTED)
        .map(
            hazard ->
                List.of(
                    hazard.checkName().orElse(""),
                    hazard.systemId().orElse(""),
                    hazard.item().orElse("")))
        .collect(Collectors.toSet());
  }

  private static List<String> key(CheckRun run, Finding finding) {
    return List.of(run.checkName(), run.systemId(), finding.item());
  }

  private Stream<Found> found(List<CheckRun> runs, State state) {
    return found(runs, state, (run, finding) -> true);
  }

  private Stream<Found> found(
      List<CheckRun> runs, State state, BiPredicate<CheckRun, Finding> choice) {
    return runs.stream()
        .flatMap(
            run ->
                run.findings(state).stream()
                    .filter(finding -> choice.test(run, finding))
                    .map(
                        finding ->
                            new Found(
                                owner(run.systemId()),
                                Sentence.of(
                                    "%s: %s", words.system(run.systemId()), finding.sentence()))));
  }

  private String owner(String systemId) {
    return catalogue.system(systemId).map(CataloguedSystem::owner).orElse(null);
  }

  /** Values that became hazards count as hazards, until these are removed or accepted. */
  private Stream<Found> explained(CheckResult result) {
    return result.measurements().stream()
        .filter(Measurement::fails)
        .map(
            failure -> {
              Spoken what = language -> checkWords.sentence(failure, language);
              return new Found(
                  result.department(),
                  Sentence.of("%s Left at that: %s", what, result.failReason()));
            });
  }
}
