package org.eventassurance.forecast;

import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes forecasts to departments from the past events in which they had business (E9). */
@Component
class Proposals {

  private final PastEvents past;
  private final Forecasts forecasts;

  Proposals(PastEvents past, Forecasts forecasts) {
    this.past = past;
    this.forecasts = forecasts;
  }

  /** What past events suggest before any growth; empty if the department has no figures of any. */
  @Transactional(readOnly = true)
  public Optional<Proposal> proposal(MajorEvent event, String department) {
    List<PastFigures> figures =
        past.like(event).stream()
            .filter(outcome -> outcome.departments().containsKey(department))
            .map(outcome -> PastFigures.of(outcome, department, forecasts.of(outcome.eventCode())))
            .toList();
    return ProposalPolicy.propose(figures, event.systems());
  }
}
