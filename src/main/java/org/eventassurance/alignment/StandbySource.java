package org.eventassurance.alignment;

import java.util.List;
import java.util.function.Predicate;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.standby.Gap;
import org.eventassurance.standby.Standby;
import org.springframework.stereotype.Component;

/** What is missing of vendors, contacts, outside help and spare parts (B7, B9). */
@Component
class StandbySource implements FactSource {

  private final Standby standby;

  StandbySource(Standby standby) {
    this.standby = standby;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<Gap> gaps = standby.gaps(event.code());
    Predicate<Gap> expired = Gap::expired;
    facts.count(
        GoNoGoFact.STANDBY_MISSING,
        gaps.stream().filter(expired.negate()).map(StandbySource::found));
    facts.count(
        GoNoGoFact.STANDBY_EXPIRED, gaps.stream().filter(expired).map(StandbySource::found));
  }

  private static Found found(Gap gap) {
    return new Found(
        null, gap.name().isEmpty() ? gap.what() : Sentence.of("%s: %s", gap.name(), gap.what()));
  }
}
