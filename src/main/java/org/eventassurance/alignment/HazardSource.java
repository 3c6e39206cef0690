package org.eventassurance.alignment;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.hazard.Severity;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Which hazards are not removed (E19). */
@Component
class HazardSource implements FactSource {

  private final Hazards hazards;
  private final EventWords words;
  private final Clock clock;

  HazardSource(Hazards hazards, EventWords words, Clock clock) {
    this.hazards = hazards;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<Hazard> open = hazards.open(event.code());
    Predicate<Hazard> accepted = this::isAccepted;
    Predicate<Hazard> severe = hazard -> hazard.severity() == Severity.HIGH;
    facts.count(
        GoNoGoFact.HAZARDS_SEVERE,
        open.stream().filter(accepted.negate().and(severe)).map(this::found));
    facts.count(
        GoNoGoFact.HAZARDS_OTHER,
        open.stream().filter(accepted.or(severe).negate()).map(this::found));
    facts.count(
        GoNoGoFact.HAZARDS_ACCEPTED, open.stream().filter(accepted).map(this::foundAccepted));
  }

  private boolean isAccepted(Hazard hazard) {
    return hazard.statusAt(clock.instant()) == Hazard.Status.ACCEPTED;
  }

  private Found found(Hazard hazard) {
    return new Found(
        hazard.department(),
        hazard
            .systemId()
            .map(words::system)
            .map(system -> Sentence.of("%s: %s", system, hazard.description()))
            .orElseGet(() -> Sentence.of("%s", hazard.description())));
  }

  private Found foundAccepted(Hazard hazard) {
    return new Found(
        hazard.department(),
        Sentence.of(
            "Accepted until %s: %s",
            words.time(hazard.acceptedUntil().orElse(null)), hazard.description()));
  }
}
