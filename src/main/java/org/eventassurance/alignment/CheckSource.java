package org.eventassurance.alignment;

import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.CheckWords;
import org.eventassurance.check.Checks;
import org.eventassurance.check.Measurement;
import org.eventassurance.check.State;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** What machines and people checked (E4, E18). */
@Component
class CheckSource implements FactSource {

  private final Checks checks;
  private final OpenPoints points;
  private final ServiceCatalogue catalogue;
  private final CheckWords checkWords;
  private final EventWords words;

  CheckSource(
      Checks checks,
      OpenPoints points,
      ServiceCatalogue catalogue,
      CheckWords checkWords,
      EventWords words) {
    this.checks = checks;
    this.points = points;
    this.catalogue = catalogue;
    this.checkWords = checkWords;
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<CheckRun> runs = checks.latest(event.code());
    facts.say(GoNoGoFact.CHECKS_RUN, runs.isEmpty() ? "NOT_RUN" : "RUN");
    facts.count(GoNoGoFact.CHECKS_FAILED, found(runs, State.FAIL));
    facts.count(GoNoGoFact.CHECKS_IN_ERROR, found(runs, State.ERROR));
    facts.count(GoNoGoFact.CHECKS_WITH_WARNING, found(runs, State.WARN));
    facts.count(GoNoGoFact.CHECKS_UNKNOWN, found(runs, State.UNKNOWN));
    facts.count(
        GoNoGoFact.CHECKS_EXPLAINED,
        points.failedChecks(event.code()).stream()
            .filter(OpenPoints::isExplained)
            .flatMap(this::explained));
  }

  private Stream<Found> found(List<CheckRun> runs, State state) {
    return runs.stream()
        .flatMap(
            run ->
                run.findings(state).stream()
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
