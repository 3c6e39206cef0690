package org.eventassurance.hazard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.Checks;
import org.eventassurance.check.Finding;
import org.eventassurance.check.State;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.monitoring.NoAnswerException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets the automatic check that found a hazard look again whether it is gone (E19). */
@Component
class Recheck {

  private static final String BY = "recheckHazard";

  private final Checks checks;
  private final Hazards hazards;
  private final ServiceCatalogue catalogue;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Locale language;

  Recheck(
      Checks checks,
      Hazards hazards,
      ServiceCatalogue catalogue,
      MajorEvents events,
      Dictionary dictionary,
      @Value("${assurance.language}") Locale language) {
    this.checks = checks;
    this.hazards = hazards;
    this.catalogue = catalogue;
    this.events = events;
    this.dictionary = dictionary;
    this.language = language;
  }

  /** Whether a check found the hazard and can still look; else people have to. */
  boolean isPossible(Hazard hazard) {
    return hazard.checkName().filter(checks.names()::contains).isPresent()
        && hazard.systemId().flatMap(catalogue::system).isPresent();
  }

  /**
   * Looks again and keeps what was seen.
   *
   * @param last whether nobody will try again if the check does not get through
   * @throws NoAnswerException if it did not get through and there will be another try
   */
  Hazard.Review look(long hazardId, boolean last) {
    Hazard hazard = hazards.get(hazardId);
    List<CheckRun> runs =
        checks.examine(
            events.get(hazard.eventCode()).code(),
            hazard.checkName().orElseThrow(),
            hazard.systemId().orElseThrow(),
            BY);
    Optional<Finding> worst = worst(hazard, runs);
    if (worst.filter(finding -> finding.state() == State.ERROR).isPresent() && !last) {
      throw new NoAnswerException(worst.get().sentence());
    }
    checks.keep(runs);
    boolean gone = !runs.isEmpty() && worst.filter(Recheck::isAgainst).isEmpty();
    Hazard.Review answer = gone ? Hazard.Review.GONE : Hazard.Review.STILL_THERE;
    hazards.review(hazardId, answer, dictionary.in(language).say(note(runs, worst)), null);
    return answer;
  }

  private static Sentence note(List<CheckRun> runs, Optional<Finding> worst) {
    if (runs.isEmpty()) {
      return Sentence.of("The check does not look at this system any more.");
    }
    return worst.map(Finding::sentence).orElseGet(() -> Sentence.of("The check passes."));
  }

  /** What a run says of the hazard: of its item, else of the check as a whole. */
  static State stateOf(Hazard hazard, CheckRun run) {
    return worst(hazard, List.of(run)).map(Finding::state).orElse(run.state());
  }

  /**
   * What is worst about the hazard's item; where the check does not speak of it any more, whatever
   * hinders the check from seeing it.
   */
  private static Optional<Finding> worst(Hazard hazard, List<CheckRun> runs) {
    List<Finding> all = runs.stream().flatMap(run -> run.findings().stream()).toList();
    List<Finding> own =
        all.stream().filter(it -> hazard.item().filter(it.item()::equals).isPresent()).toList();
    return (own.isEmpty() ? all.stream().filter(Recheck::hinders).toList() : own)
        .stream().max(Comparator.comparing(Finding::state));
  }

  private static boolean hinders(Finding finding) {
    return finding.state() == State.ERROR || finding.state() == State.UNKNOWN;
  }

  /** A warning is none: it is what failed that had to go. */
  private static boolean isAgainst(Finding finding) {
    return finding.state() != State.PASS && finding.state() != State.WARN;
  }
}
