package org.eventassurance.alignment;

import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.contingency.PlanCoverage;
import org.eventassurance.contingency.SystemCoverage;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Which systems lack a contingency plan that was drilled and worked (E17, B7). */
@Component
class PlanSource implements FactSource {

  private final PlanCoverage coverage;
  private final EventWords words;

  PlanSource(PlanCoverage coverage, EventWords words) {
    this.coverage = coverage;
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    facts.count(
        GoNoGoFact.SYSTEMS_WITHOUT_PLAN,
        coverage.of(event.code()).stream()
            .filter(SystemCoverage::lacks)
            .map(
                system ->
                    new Found(
                        system.owner(),
                        Sentence.of("%s: %s", words.system(system.systemId()), system.reason()))));
  }
}
