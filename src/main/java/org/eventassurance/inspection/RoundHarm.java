package org.eventassurance.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.State;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;

/**
 * A failure that a machine found and that is proposed to become an incident: service is harmed
 * while the event is live (E24).
 *
 * @param run what failed
 * @param severity the higher one when in doubt
 * @param reason why it is proposed, for people
 */
record RoundHarm(CheckRun run, Severity severity, Sentence reason) {

  /** What fails here is seen by customers. */
  private static final Set<String> SERVICE = Set.of("http", "metric-thresholds");

  /**
   * The worst harm among what machines found; none if nothing fails, or only in systems that have
   * their incident already.
   *
   * @param core whether a system of this id is a core system
   * @param known whether a system of this id has an open incident
   */
  static Optional<RoundHarm> of(
      List<CheckRun> found, boolean peak, Predicate<String> core, Predicate<String> known) {
    return found.stream()
        .filter(run -> run.state() == State.FAIL)
        .filter(run -> !known.test(run.systemId()))
        .flatMap(run -> of(run, peak, core.test(run.systemId())).stream())
        .min(Comparator.comparing(RoundHarm::severity));
  }

  private static Optional<RoundHarm> of(CheckRun run, boolean peak, boolean core) {
    if (core && peak) {
      return Optional.of(
          new RoundHarm(
              run,
              Severity.S1,
              Sentence.of("An incident is proposed: a core system fails in a peak window.")));
    }
    return SERVICE.contains(run.checkName())
        ? Optional.of(
            new RoundHarm(
                run,
                core ? Severity.S1 : Severity.S2,
                Sentence.of("An incident is proposed: service is harmed while the event is live.")))
        : Optional.empty();
  }
}
