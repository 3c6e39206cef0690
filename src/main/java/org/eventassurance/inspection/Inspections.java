package org.eventassurance.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.inspection.InspectionFrequency.Frequency;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the inspection rounds of an event; one is open at most (E22, B6). */
@ProcessBean("inspections")
@Transactional
public class Inspections {

  private final InspectionRoundRepository rounds;
  private final InspectionFrequency frequency;
  private final MajorEvents events;
  private final Clock clock;

  Inspections(
      InspectionRoundRepository rounds,
      InspectionFrequency frequency,
      MajorEvents events,
      Clock clock) {
    this.rounds = rounds;
    this.frequency = frequency;
    this.events = events;
    this.clock = clock;
  }

  /** When the next round is due, for the timers of the watch; it moves with the event's peaks. */
  @Transactional(readOnly = true)
  public Date nextRound(DelegateExecution execution) {
    return Date.from(nextRound(execution.getProcessBusinessKey()));
  }

  /** When the round after the newest one is due; now if there has been none. */
  @Transactional(readOnly = true)
  public Instant nextRound(String eventCode) {
    return newest(eventCode)
        .map(round -> frequency.nextRound(events.get(eventCode), round.openedAt()))
        .orElseGet(clock::instant);
  }

  /** The rounds of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<InspectionRound> of(String eventCode) {
    return rounds.findByEventCodeOrderByNumberDesc(eventCode);
  }

  /** Opens a round; one before that nobody has finished counts as missed. */
  void open(String eventCode) {
    closeOpen(eventCode);
    int number = newest(eventCode).map(InspectionRound::number).orElse(0) + 1;
    rounds.save(InspectionRound.opened(eventCode, number, clock.instant()));
  }

  /** Closes the open round with what was found; blank findings say that all is in order. */
  void done(String eventCode, String by, List<String> inspected, String findings) {
    newestOpen(eventCode)
        .ifPresent(round -> rounds.save(round.done(clock.instant(), by, inspected, findings)));
  }

  /** Closes a round that is still open: it was missed. */
  void closeOpen(String eventCode) {
    newestOpen(eventCode).ifPresent(round -> rounds.save(round.missed(clock.instant())));
  }

  /** The table's row for an event as of now. */
  Frequency frequency(String eventCode) {
    return frequency.at(events.get(eventCode), clock.instant());
  }

  private Optional<InspectionRound> newest(String eventCode) {
    return rounds.findFirstByEventCodeOrderByNumberDesc(eventCode);
  }

  private Optional<InspectionRound> newestOpen(String eventCode) {
    return newest(eventCode).filter(InspectionRound::isOpen);
  }
}
